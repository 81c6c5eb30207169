import type { Message } from './heard.ts';
import { SILENCE } from './heard.ts';
import { lead } from './lead.ts';
import { openStream } from './stream.ts';

/** How long a tab that leads may take to answer, in milliseconds. */
const PATIENCE = 3_000;

interface Hearing {
  hear(message: Message): void;
  refused(): void;
}

/**
 * One stream for all tabs of this browser, which may have six connections to us and no more: the tab that leads listens and passes on what it hears.
 * Answers what ends this tab's part.
 */
export function shareStream({ hear, refused }: Hearing): () => void {
  const channel = new BroadcastChannel('jazylym.report.changes');
  let leads = false;
  let lastHeard = Date.now();
  /** What a tab that comes in between is told. */
  let standing: Message = { kind: 'down' };
  const tell = (message: Message) => {
    if (message.kind !== 'here') standing = message;
    channel.postMessage(message);
    hear(message);
  };
  const leading = lead(() => {
    leads = true;
    const close = openStream({ tell, refused });
    return () => {
      leads = false;
      close();
    };
  });
  channel.addEventListener('message', ({ data }: MessageEvent<Message | 'who'>) => {
    if (data !== 'who') {
      lastHeard = Date.now();
      hear(data);
    } else if (leads) channel.postMessage(standing);
  });
  channel.postMessage('who');

  let waiting: ReturnType<typeof setTimeout> | undefined;
  const looking = setInterval(() => {
    const asked = Date.now();
    if (leads || document.visibilityState === 'hidden' || asked - lastHeard < SILENCE) return;
    channel.postMessage('who');
    waiting = setTimeout(() => lastHeard < asked && leading.take(), PATIENCE);
  }, SILENCE);
  return () => {
    clearInterval(looking);
    clearTimeout(waiting);
    leading.stop();
    channel.close();
  };
}
