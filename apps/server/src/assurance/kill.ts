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

/** `kill -9` of one connection's backend, at work if there is one: PostgreSQL then throws out all and recovers. */
export async function killBackend({ superuserUrl }: Post, chance: Chance): Promise<void> {
  const { rows } = await withConnection(superuserUrl, (client) => client.query<{ pid: number }>(BACKENDS));
  if (rows.length > 0) process.kill(chance.oneOf(rows).pid, 'SIGKILL');
}
