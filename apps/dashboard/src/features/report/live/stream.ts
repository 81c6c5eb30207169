import { type Message, SILENCE } from './heard.ts';

/** How long a server that refused is left in peace, at first and at most, in milliseconds. */
const PEACE = { first: 4_000, most: 30_000 };

interface Hearing {
  tell(message: Message): void;
  /** The server let nobody in: perhaps the session is over. */
  refused(): void;
}

/**
 * Listens to the server until the answer is called. A broken connection the browser mends by itself, when the server said; one that is silent,
 * or was refused, is opened anew here.
 */
export function openStream({ tell, refused }: Hearing): () => void {
  let source: EventSource | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let refusals = 0;
  const after = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(open, milliseconds);
  };
  const heard = (message: Message) => {
    refusals = 0;
    after(SILENCE);
    tell(message);
  };
  const close = () => {
    clearTimeout(timer);
    source?.close();
  };
  const goOffline = () => {
    close();
    tell({ kind: 'down' });
  };
  function open(): void {
    close();
    const opened = new EventSource('/report/changes');
    source = opened;
    opened.addEventListener('changed', ({ data }) => heard({ kind: 'changed', position: String(data) }));
    opened.addEventListener('here', () => heard({ kind: 'here' }));
    opened.addEventListener('again', open);
    opened.addEventListener('over', () => {
      close();
      tell({ kind: 'over' });
    });
    opened.addEventListener('error', () => {
      tell({ kind: 'down' });
      if (opened.readyState !== EventSource.CLOSED) return;
      after(Math.min(PEACE.most, PEACE.first * 2 ** refusals) * (0.5 + Math.random() / 2));
      refusals += 1;
      refused();
    });
    after(SILENCE);
  }
  window.addEventListener('offline', goOffline);
  window.addEventListener('online', open);
  open();
  return () => {
    window.removeEventListener('offline', goOffline);
    window.removeEventListener('online', open);
    close();
  };
}
