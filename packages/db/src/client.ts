import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/client.ts';

export interface Database {
  /** For hot paths: `pool.query({name, text, values})`. PostgreSQL's bigint comes as a string here. */
  pool: pg.Pool;
  /** Typed reads, over the same pool. Inside a transaction use only the transaction's client: the root one would wait for it. */
  prisma: PrismaClient;
  /** Closes all connections when their work is done. */
  close(): Promise<void>;
}

/** Statements longer than this are a defect, in milliseconds; exports set their own. */
const LONGEST_STATEMENT = 60_000;

/**
 * Opens a pool of at most `max` connections to the database; the first is made with the first query. Every session runs in
 * UTC: another zone would store `timestamptz` hours off while Prisma reads it back as if it were right.
 */
export function connect({ url, max = 10 }: { url: string; max?: number }): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: LONGEST_STATEMENT,
    idle_in_transaction_session_timeout: 30_000,
    options: '-c TimeZone=UTC',
    application_name: 'jazylym',
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Likewise one lost while it is being closed, which the pool no longer listens to.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  const prisma = new PrismaClient({ adapter: new PrismaPg(pool) });
  return {
    pool,
    prisma,
    close: async () => {
      await prisma.$disconnect();
      await pool.end();
    },
  };
}
