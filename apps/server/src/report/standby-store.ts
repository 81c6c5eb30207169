import { openPool, type PoolOptions } from '@jazylym/db/client';
import type { Replica } from '@jazylym/domain/report/freshness';
import type { Pool } from 'pg';
import { lookAt, systemOf } from './lag-store.ts';

/** Connections to a standby that can be used, until it is `lost`. */
type Link = { pool: Pool; lost: AbortSignal };

export type Standby = {
  /** Null while it is not to be read from. */
  link(): Link | null;
  /** How far it is behind; null while it is not to be read from. */
  lag(): Replica | null;
  look(): Promise<void>;
  close(): Promise<void>;
};

/** How long a standby may take to say how far it is, in milliseconds. */
const PATIENCE = 2_000;

const LOST = 'the standby cannot be reached: reports are read from the primary until it is back';
const FOREIGN = 'DATABASE_REPLICA_URL names no standby of DATABASE_URL: reports are read from the primary';
const BACK = 'the standby is back: reports are read from it';

/**
 * Follows a standby. Each look either finds it fit to be read from or lets go of all connections to it; what is being read over
 * them is broken off, since of a machine that went away no answer ever comes. `say` is told when that changes.
 */
export function openStandby({
  primary,
  say,
  ...how
}: PoolOptions & { primary: Pool; say: (message: string) => void }): Standby {
  const watch = openPool({ ...how, max: 1, patience: PATIENCE, name: 'jazylym standby' });
  let used: { pool: Pool; lost: AbortController; lag: Replica } | null = null;
  let said: string = BACK;
  let own: string | null = null;
  const letGo = async (why: string): Promise<void> => {
    const former = used;
    used = null;
    former?.lost.abort(new Error(why));
    if (said !== why) say(why);
    said = why;
    await former?.pool.end();
  };
  return {
    link: () => used && { pool: used.pool, lost: used.lost.signal },
    lag: () => used?.lag ?? null,
    look: async () => {
      const seen = await lookAt(watch).catch(() => null);
      if (seen === null) return void letGo(LOST);
      own ??= await systemOf(primary);
      if (!seen.isStandby || seen.system !== own) return void letGo(FOREIGN);
      const { lagSeconds, isPaused } = seen;
      used = { ...(used ?? { pool: openPool(how), lost: new AbortController() }), lag: { lagSeconds, isPaused } };
      if (said !== BACK) say(BACK);
      said = BACK;
    },
    close: async () => {
      await Promise.all([watch.end(), used?.pool.end()]);
    },
  };
}
