import { openPool, type PoolOptions } from '@jazylym/db/client';
import type { Replica } from '@jazylym/domain/report/freshness';
import type { ClientBase } from 'pg';
import { piecesOfOneMoment, readingOneMoment } from '../snapshot-store.ts';
import { openStandby } from './standby-store.ts';

/** Reads reports. */
export type Reader = {
  /** Does `work`, which only reads and may be done again, in one moment of the database. */
  read<Result>(work: (client: ClientBase) => Promise<Result>): Promise<Result>;
};

/** Reads what is too much to be held at once. */
type PieceReader = {
  /**
   * The pieces of `work`, which only reads, in one moment of the database: the next when it is taken. They hold a connection until the
   * last was taken, the reader returns, or the signal comes; what goes wrong on the way is not read again elsewhere.
   */
  pieces<Piece>(work: (client: ClientBase) => AsyncIterable<Piece>, signal: AbortSignal): AsyncGenerator<Piece, void>;
};

export type Reports = Reader &
  PieceReader & {
    /** How far the standby is behind, `lag` null while it is not used; null where none is set. */
    replica(): { lag: Replica | null } | null;
    /** Looks whether the standby can be used; from then on reports are read there, or are not. */
    look(): Promise<void>;
    close(): Promise<void>;
  };

/** The most connections for reports, apart from those that clerks work with. */
const CONNECTIONS = 4;

/**
 * Reports that take longer are broken off, in milliseconds. Less than the 30 s for which a standby lets a read hold up what
 * it replays (`max_standby_streaming_delay`): so a read there is not cancelled in the middle.
 */
const LONGEST_REPORT = 20_000;

type Asked = { databaseUrl: string; replicaUrl: string | null; say: (message: string) => void };

/**
 * Where reports are read: the standby while it can be used, else a pool of their own on the primary, so that they never take a
 * clerk's connection. What went wrong on the standby on the way is read again on the primary, unless it only took too long: the
 * primary is not to do that too.
 */
export function openReports({ databaseUrl, replicaUrl, say }: Asked): Reports {
  const how: Omit<PoolOptions, 'url'> = {
    ...{ max: CONNECTIONS, longestStatement: LONGEST_REPORT, readOnly: true, name: 'jazylym reports' },
  };
  const own = openPool({ ...how, url: databaseUrl });
  const standby = replicaUrl === null ? null : openStandby({ ...how, url: replicaUrl, primary: own, say });
  return {
    read: async (work) => {
      const link = standby?.link() ?? null;
      if (link === null) return await readingOneMoment(own, work);
      try {
        return await unless(link.lost, readingOneMoment(link.pool, work));
      } catch (error) {
        if (tookTooLong(error)) throw error;
        return await readingOneMoment(own, work);
      }
    },
    pieces: (work, signal) => {
      const link = standby?.link() ?? null;
      if (link === null) return piecesOfOneMoment(own, work, signal);
      return piecesOfOneMoment(link.pool, work, AbortSignal.any([signal, link.lost]));
    },
    replica: () => (standby === null ? null : { lag: standby.lag() }),
    look: async () => await standby?.look(),
    close: async () => void (await Promise.all([own.end(), standby?.close()])),
  };
}

/** What `work` gives, unless the signal comes first, for it may never end. */
function unless<Result>(signal: AbortSignal, work: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const broken = () => reject(signal.reason);
    signal.addEventListener('abort', broken);
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', broken));
  });
}

/** PostgreSQL's `query_canceled`, or all connections busy for so long that the pool gave up. */
const tookTooLong = (error: unknown): boolean =>
  error instanceof Error &&
  ((error as { code?: unknown }).code === '57014' || error.message === 'timeout exceeded when trying to connect');
