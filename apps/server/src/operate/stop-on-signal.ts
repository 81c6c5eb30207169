import { say } from './say.ts';

/** Longer than this nobody waits for requests under way; in milliseconds. */
const PATIENCE = 8_000;

/**
 * Runs `stop` once on Ctrl+C, on SIGTERM, and when the process that started us is gone, then ends with code 0. The same
 * signal often comes twice, to the process group and passed on: only the first counts. Answers whether that has begun.
 */
export function stopOnSignal(stop: () => Promise<void>): () => boolean {
  let stopping = false;
  const onSignal = async () => {
    if (stopping) return;
    stopping = true;
    say('stopping …');
    setTimeout(() => process.exit(1), PATIENCE).unref();
    await stop();
    say('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
    process.on(signal as 'SIGINT', () => void onSignal());
  return () => stopping;
}
