import { setTimeout as wait } from 'node:timers/promises';
import { withConnection } from '@jazylym/db/connection';
import { runningOn } from '@jazylym/db/embedded/postmaster';
import type { Chance } from '../demo/random.ts';
import type { Post } from './post.ts';

const BACKENDS = `SELECT pid FROM pg_stat_activity
  WHERE backend_type = 'client backend' AND datname = 'jazylym' AND application_name = 'jazylym'
  ORDER BY state = 'active' DESC, random() LIMIT 4`;

/** `kill -9` of PostgreSQL itself; whoever keeps it running starts it again. */
export function killPostgres({ data }: Post): void {
  const running = runningOn(data);
  if (running !== null) process.kill(running.pid, 'SIGKILL');
}

/**
 * Waits until PostgreSQL takes connections again. Clerks may have their answers from before a kill that it still recovers from; a test
 * that asks it then would fail by its own impatience.
 */
export async function untilRecovered({ superuserUrl }: Post): Promise<void> {
  for (let patience = 400; ; patience -= 1) {
    try {
      return await withConnection(superuserUrl, async () => undefined);
    } catch (error) {
      if (patience === 0) throw error;
      await wait(50);
    }
  }
}

/** `kill -9` of one connection's backend, at work if there is one: PostgreSQL then throws out all and recovers. */
export async function killBackend(post: Post, chance: Chance): Promise<void> {
  await untilRecovered(post);
  const { superuserUrl } = post;
  const { rows } = await withConnection(superuserUrl, (client) => client.query<{ pid: number }>(BACKENDS));
  if (rows.length > 0) process.kill(chance.oneOf(rows).pid, 'SIGKILL');
}
