import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { freePort } from '@jazylym/db/embedded/postmaster';
import type { Post } from '@jazylym/server/assurance/post';
import { isHealthy } from '@jazylym/server/assurance/server-process';

const pathOf = (url: string): string => fileURLToPath(new URL(url, import.meta.url));

const ANSWER_CPU = pathOf('./answer-cpu.ts');
const PROGRAMS = { ours: pathOf('../../apps/server/src/main.ts'), floor: pathOf('./floor.ts') };

export type Side = keyof typeof PROGRAMS;

/** One of the two servers, in a process of its own. */
export interface Server {
  url: string;
  /** CPU milliseconds that its process has used so far. */
  cpu(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a server on the post's database. `BENCH_PROFILE=FOLDER` writes its CPU profile there. */
export async function startSide(side: Side, post: Post): Promise<Server> {
  const port = await freePort();
  const { BENCH_PROFILE: profile } = process.env;
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}/${side}`];
  const child = spawn(process.execPath, [...profiling, '--import', ANSWER_CPU, PROGRAMS[side]], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      PORT: String(port),
      DATABASE_URL: post.appUrl,
      DATABASE_OWNER_URL: post.ownerUrl,
      JAZYLYM_DEMO: '0',
      JAZYLYM_SEAL_KEYS: post.sealKeys,
    },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  const url = `http://127.0.0.1:${port}`;
  while (!(await isHealthy(url))) {
    const end = child.exitCode ?? child.signalCode;
    if (end !== null) throw new Error(`${side} ended with ${end} before it answered`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return { url, cpu: () => cpuOf(child), stop: () => stopped(child) };
}

async function cpuOf(child: ChildProcess): Promise<number> {
  child.send('cpu');
  const [{ microseconds }] = (await once(child, 'message')) as [{ microseconds: number }];
  return microseconds / 1000;
}

async function stopped(child: ChildProcess): Promise<void> {
  if (child.connected) child.disconnect();
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}
