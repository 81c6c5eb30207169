import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const MAIN = join(import.meta.dirname, '../testing/clocked-main.ts');

/** A server in a process of its own that is killed as one likes and goes by a clock that the test sets. */
export interface MortalServer {
  /** Where it is now: each start takes another port. */
  url(): string;
  /** Sets its clock, in ISO with milliseconds. */
  setClock(iso: string): void;
  /** Reads reference data anew. */
  refresh(): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Starts it again, on the same database and with the same clock. */
  start(): Promise<void>;
  /** Kills it for good. */
  close(): Promise<void>;
}

/** Starts one; `sealKeys` is the keys' folder. */
export async function startMortalServer(at: { databaseUrl: string; sealKeys: string }): Promise<MortalServer> {
  const folder = mkdtempSync(join(tmpdir(), 'jazylym-mortal-'));
  const clockFile = join(folder, 'now');
  const clock = openSync(clockFile, 'w');
  // All times are equally long, so that a reader sees the old one or the new one, whole.
  const setClock = (iso: string) => void writeSync(clock, iso, 0);
  const env = {
    ...process.env,
    DATABASE_URL: at.databaseUrl,
    JAZYLYM_SEAL_KEYS: at.sealKeys,
    TEST_CLOCK: clockFile,
    // What was compiled once is not compiled at each start: half of the time that one takes.
    NODE_COMPILE_CACHE: join(folder, 'compiled'),
  };
  let child: ChildProcess;
  let url = '';
  const start = async () => {
    child = fork(MAIN, { env, execArgv: [] });
    const failed = once(child, 'exit').then(() => Promise.reject(new Error('the server did not start')));
    failed.catch(() => undefined);
    const [told] = (await Promise.race([once(child, 'message'), failed])) as [{ url: string }];
    url = told.url;
  };
  setClock('2026-11-10T05:00:00.000Z');
  await start();
  const kill = async () => {
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  };
  return {
    ...{ url: () => url, setClock, start, kill },
    refresh: async () => {
      child.send('refresh');
      await once(child, 'message');
    },
    close: async () => {
      await kill();
      closeSync(clock);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
