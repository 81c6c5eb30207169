import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { freePort } from '@jazylym/db/embedded/postmaster';
import type { Urls } from '@jazylym/db/embedded/urls';

const MAIN = join(import.meta.dirname, '../main.ts');

/** The server as production runs it, in a process of its own, always on the same port. */
export interface ServerProcess {
  url: string;
  /** `kill -9`, then starts it again; resolves when it answers. */
  killAndRestart(): Promise<void>;
  /** Asks it to stop, as Ctrl+C does; answers its exit code. */
  stop(): Promise<number | null>;
}

/** Starts the server on a database. Throws when it ends before it answers, with what it said. */
export async function startServerProcess({ appUrl, ownerUrl }: Urls): Promise<ServerProcess> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const env = {
    ...process.env,
    PORT: String(port),
    DATABASE_URL: appUrl,
    DATABASE_OWNER_URL: ownerUrl,
    JAZYLYM_DEMO: '0',
    JAZYLYM_SEAL_KEYS: mkdtempSync(join(tmpdir(), 'jazylym-seal-')),
    NODE_ENV: 'production',
  };
  let child = await launch(env, url);
  return {
    url,
    killAndRestart: async () => {
      child.kill('SIGKILL');
      await once(child, 'exit');
      child = await launch(env, url);
    },
    stop: async () => {
      child.kill('SIGINT');
      const [code] = await once(child, 'exit');
      return code as number | null;
    },
  };
}

/** Starts `main.ts` with these settings and waits until it answers at `url`. Throws when it ends before, with its words. */
export async function launch(env: NodeJS.ProcessEnv, url: string): Promise<ChildProcess> {
  const child = run(env);
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  while (!(await isHealthy(url))) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the server did not start:\n${said}`);
    await wait(25);
  }
  return child;
}

/** Starts `main.ts` with these settings. */
export const run = (env: NodeJS.ProcessEnv) =>
  spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });

/** Whether somebody answers there and reaches the database. */
export const isHealthy = (url: string): Promise<boolean> =>
  fetch(`${url}/healthz`, { signal: AbortSignal.timeout(2_000) }).then(
    (answer) => answer.ok,
    () => false,
  );
