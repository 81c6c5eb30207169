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

export interface PoolOptions {
  url: string;
  /** The most connections. */
  max?: number;
  /** In milliseconds. */
  longestStatement?: number;
  /** Milliseconds after which a connection or an answer that does not come is given up; only a connection, after ten seconds, by default. */
  patience?: number;
  /** Every transaction refuses to write. */
  readOnly?: boolean;
  /** How its connections are called in `pg_stat_activity`. */
  name?: string;
}

/**
 * Opens a pool of connections to the database; the first is made with the first query. Every session runs in UTC: another zone
 * would store `timestamptz` hours off while Prisma reads it back as if it were right.
 */
export function openPool(options: PoolOptions): pg.Pool {
  const { url, max = 10, longestStatement = LONGEST_STATEMENT, patience, readOnly = false, name = 'jazylym' } = options;
  const pool = new pg.Pool({
    connectionString: url,
    max,
    connectionTimeoutMillis: patience ?? 10_000,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    statement_timeout: longestStatement,
    idle_in_transaction_session_timeout: 30_000,
    options: `-c TimeZone=UTC${readOnly ? ' -c default_transaction_read_only=on' : ''}`,
    application_name: name,
    ...(patience === undefined ? {} : { query_timeout: patience }),
  });
  // A connection lost while idle is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  // Likewise one lost while it is being closed, which the pool no longer listens to.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/** Opens the database of clerks and of all that writes, over a pool of at most `max` connections. */
export function connect({ url, max = 10 }: { url: string; max?: number }): Database {
  const pool = openPool({ url, max });
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
