import { chmodSync, chownSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { withConnection } from '@jazylym/db/connection';
import { postgresAccount } from '@jazylym/db/embedded/account';
import { findBinaries } from '@jazylym/db/embedded/binaries';
import type { Cluster } from '@jazylym/db/embedded/cluster';
import { freePort, launch, runningOn, shutDown } from '@jazylym/db/embedded/postmaster';
import { urlsOf } from '@jazylym/db/embedded/urls';
import type { Post } from './post.ts';

/** A streaming standby of a post's PostgreSQL, made as docs/scaling.md says, to be held up and killed as one likes. */
export interface Standby {
  /** As the application connects. */
  appUrl: string;
  /** Holds up or goes on with what it replays; it receives all the same. */
  replay(how: 'pause' | 'resume'): Promise<void>;
  /** `kill -9`. */
  kill(): Promise<void>;
  /** Starts it again, on the same port. */
  start(): Promise<void>;
  close(): Promise<void>;
}

const ROLE = 'jazylym_standby';
/** What belongs to the running primary alone, or comes by streaming. */
const LEFT_OUT = /^(postmaster\.(pid|opts)|pg_wal\/.*)$/;

/** Copies the running post's data and starts the copy as its standby. */
export async function openStandby(post: Post): Promise<Standby> {
  const runAs = postgresAccount();
  const folder = mkdtempSync(join(tmpdir(), 'jazylym-standby-'));
  chmodSync(folder, 0o755);
  const passwords = JSON.parse(readFileSync(join(post.data, '../passwords.json'), 'utf8')) as Cluster['passwords'];
  const cluster: Cluster = { data: join(folder, 'data'), log: join(folder, 'postgres.log'), runAs, passwords };
  const binaries = findBinaries(runAs, folder);
  await copyData(post, cluster);

  const port = await freePort();
  const { hostname, port: primaryPort } = new URL(post.superuserUrl);
  const settings = [`primary_conninfo=host=${hostname} port=${primaryPort} user=${ROLE} password=${ROLE}`];
  const urls = urlsOf(cluster, port);
  const start = async () => {
    // The processes of one that was killed need a moment to notice and let go of the data.
    for (let attempt = 1; ; attempt += 1)
      try {
        await launch(cluster, binaries, port, settings);
        return;
      } catch (error) {
        if (attempt === 20) throw error;
        await wait(50 * attempt);
      }
  };
  await start();
  return {
    appUrl: urls.appUrl,
    start,
    replay: (how) =>
      withConnection(urls.superuserUrl, async (client) => void (await client.query(`SELECT pg_wal_replay_${how}()`))),
    kill: async () => {
      const running = runningOn(cluster.data);
      if (running === null) throw new Error('the standby is not running');
      process.kill(running.pid, 'SIGKILL');
      while (runningOn(cluster.data) !== null) await wait(5);
    },
    close: async () => {
      await shutDown(cluster, binaries);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL's own way to copy a running one: between `pg_backup_start` and `pg_backup_stop`, whose label says where to begin. */
async function copyData({ superuserUrl, data }: Post, { data: copy, runAs }: Cluster): Promise<void> {
  await withConnection(superuserUrl, async (client) => {
    await client.query(`CREATE ROLE ${ROLE} LOGIN REPLICATION PASSWORD '${ROLE}'`);
    await client.query("SELECT pg_backup_start('standby', fast => true)");
    cpSync(data, copy, { recursive: true, filter: (path) => !LEFT_OUT.test(relative(data, path)) });
    const { rows } = await client.query<{ labelfile: string }>('SELECT labelfile FROM pg_backup_stop(false)');
    writeFileSync(join(copy, 'backup_label'), rows[0]?.labelfile ?? '');
  });
  writeFileSync(join(copy, 'standby.signal'), '');
  if ('uid' in runAs)
    for (const path of ['.', ...readdirSync(copy, { encoding: 'utf8', recursive: true })])
      chownSync(join(copy, path), runAs.uid, runAs.gid);
}
