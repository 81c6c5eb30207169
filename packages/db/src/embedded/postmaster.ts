import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CannotStart } from '../cannot-start.ts';
import type { Binaries } from './binaries.ts';
import type { Cluster } from './cluster.ts';
import { urlsOf } from './urls.ts';

const LARGEST_LOG = 10_000_000;

/** The PostgreSQL that runs on the data folder, by its own `postmaster.pid`; null when none does. */
export function runningOn(data: string): { pid: number; port: number } | null {
  const file = join(data, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, 'utf8').split('\n');
  const pid = Number(lines[0]);
  if (isPostgres(pid)) return { pid, port: Number(lines[3] ?? 0) };
  // A crash left the file behind; PostgreSQL would refuse to start if some other program has that number by now.
  rmSync(file, { force: true });
  return null;
}

function isPostgres(pid: number): boolean {
  const proc = `/proc/${pid}/comm`;
  if (process.platform === 'linux') return existsSync(proc) && readFileSync(proc, 'utf8').includes('postgres');
  const ask =
    process.platform === 'win32' ? ['tasklist', '/fi', `pid eq ${pid}`] : ['ps', '-o', 'comm=', '-p', `${pid}`];
  return spawnSync(ask[0] as string, ask.slice(1), { encoding: 'utf8' }).stdout.includes('postgres');
}

/** A port of 127.0.0.1 that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  probe.close();
  await once(probe, 'close');
  return port;
}

/**
 * Starts PostgreSQL and resolves when it answers. It runs in a process group of its own: Ctrl+C is ours to handle, and
 * connections are closed before the database. Throws CannotStart with its last words when it ends early.
 */
export async function launch(
  cluster: Cluster,
  binaries: Binaries,
  port: number,
  settings: readonly string[],
): Promise<ChildProcess> {
  if (existsSync(cluster.log) && statSync(cluster.log).size > LARGEST_LOG) renameSync(cluster.log, `${cluster.log}.1`);
  const log = openSync(cluster.log, 'a', 0o640);
  const flags = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'timezone=UTC',
    'log_timezone=UTC',
    ...settings,
  ];
  const child = spawn(
    binaries.postgres,
    ['-D', cluster.data, '-p', String(port), ...flags.flatMap((flag) => ['-c', flag])],
    {
      ...cluster.runAs,
      cwd: '/',
      env: { ...process.env, LC_ALL: 'C' },
      detached: true,
      stdio: ['ignore', log, log],
    },
  );
  closeSync(log);
  child.on('error', () => undefined);
  while (!(await answers(urlsOf(cluster, port).superuserUrl))) {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined)
      throw new CannotStart(`PostgreSQL did not start on ${cluster.data}: ${lastWords(cluster)}`);
    await wait(20);
  }
  return child;
}

/** Stops what runs on the data folder, closing its connections; by force when that takes longer than half a minute. */
export async function shutDown(cluster: Cluster, binaries: Binaries): Promise<void> {
  const stop = async (mode: 'fast' | 'immediate') => {
    const flags = ['stop', '-D', cluster.data, '-m', mode, '-t', '30', '-w'];
    await once(spawn(binaries.pgCtl, flags, { ...cluster.runAs, cwd: '/', detached: true, stdio: 'ignore' }), 'close');
  };
  await stop('fast');
  if (runningOn(cluster.data) !== null) await stop('immediate');
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function lastWords({ log }: Cluster): string {
  const lines = readFileSync(log, 'utf8').trim().split('\n');
  return (lines.findLast((line) => line.includes('FATAL')) ?? lines.at(-1) ?? '').replace(/^.*?FATAL:\s*/, '');
}
