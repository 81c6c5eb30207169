import { createHmac } from 'node:crypto';

/**
 * What a listener is told: that figures are not what they were before this position, which says nothing but whether it is the same as
 * another; that it is still listened to; that its session is over; that it shall come anew.
 */
export type Told = { kind: 'changed'; position: string } | { kind: 'here' } | { kind: 'over' } | { kind: 'again' };

/** Who listens. `told` must not throw; after `end` nothing more is told. */
type Listener = { sessionId: string; told(what: Told): void; end(): void };

/** Why somebody is not let in: their session listens as often as it may, or this process has as many as it bears. */
type NoRoom = 'session' | 'process';

export type Changes = {
  /** Lets somebody listen, until the answer is called. */
  listen(listener: Listener): (() => void) | NoRoom;
  /** Ends whoever may listen no more. */
  lookAtSessions(): Promise<void>;
  /** Tells everybody whether figures changed since the last look. */
  lookAtFigures(): Promise<void>;
  /** How many listen. */
  count(): number;
  /** Ends all; from then on nobody is let in. */
  close(): void;
};

/** A browser's tabs share one stream; another may begin before it has ended, and a browser without locks has one for each window in sight. */
export const MOST_OF_A_SESSION = 3;
const MOST_HERE = 2_000;

/** Looks, one a second, after which somebody hears that we are still here; and after which they shall come anew, so that one whose machine is gone holds no place for long. */
export const LOOKS_A_BEAT = 10;
export const LOOKS_A_STAY = 600;

type Entry = Listener & { position: string | null; looks: number };

type Asked = {
  /** Where the figures stand, read where reports are read. */
  read(): Promise<string>;
  /** Which of these sessions may listen now. */
  allowed(sessionIds: readonly string[]): Promise<ReadonlySet<string>>;
  /** So that every server of this database gives a position the same name, and nobody reads from it how much was accepted. */
  secret: string;
};

/**
 * Follows the figures for all who listen to this process: one look at the database for all of them, none while nobody listens.
 * Several servers may accept and fold, so it asks the database and nobody else.
 */
export function openChanges({ read, allowed, secret }: Asked): Changes {
  const entries = new Set<Entry>();
  let closed = false;
  let last: string | null = null;
  const end = (entry: Entry) => entries.delete(entry) && entry.end();
  const part = (entry: Entry, what: Told) => {
    if (entries.has(entry)) entry.told(what);
    end(entry);
  };
  const lookAtSessions = async () => {
    const asked = [...entries];
    if (asked.length === 0) return;
    try {
      const live = await allowed([...new Set(asked.map(({ sessionId }) => sessionId))]);
      for (const entry of asked) if (!live.has(entry.sessionId)) part(entry, { kind: 'over' });
    } catch (error) {
      // Whose session cannot be looked at may have lost it.
      for (const entry of asked) end(entry);
      throw error;
    }
  };
  return {
    listen(listener) {
      if (closed || entries.size >= MOST_HERE) return 'process';
      if ([...entries].filter(({ sessionId }) => sessionId === listener.sessionId).length >= MOST_OF_A_SESSION)
        return 'session';
      const entry: Entry = { ...listener, position: null, looks: 0 };
      entries.add(entry);
      return () => void entries.delete(entry);
    },
    lookAtSessions,
    async lookAtFigures() {
      const asked = [...entries];
      if (asked.length === 0) return;
      const position = named(await read(), secret);
      if (position !== last) await lookAtSessions();
      last = position;
      for (const entry of asked) if (entries.has(entry)) step(entry, position);
    },
    count: () => entries.size,
    close() {
      closed = true;
      for (const entry of [...entries]) end(entry);
    },
  };

  function step(entry: Entry, position: string): void {
    entry.looks += 1;
    if (entry.looks >= LOOKS_A_STAY) part(entry, { kind: 'again' });
    else if (entry.position !== position) entry.told({ kind: 'changed', position });
    else if (entry.looks % LOOKS_A_BEAT === 0) entry.told({ kind: 'here' });
    entry.position = position;
  }
}

/** A position's name: not to be guessed from how much there is, nor the other way round. */
const named = (position: string, secret: string): string =>
  createHmac('sha256', secret).update(`report.changes ${position}`).digest('base64url').slice(0, 16);
