import { createContext, useContext } from 'react';
import { type Failure, FileFailed, fetchFile, type Progress } from './fetch-file.ts';
import type { Sink } from './sink.ts';

/** A file that is being fetched, or was. */
export interface Download extends Progress {
  id: number;
  /** What it is of. */
  title: string;
  state: 'running' | 'whole' | 'stopped' | Failure;
}

/** What to fetch, and into what: each attempt opens it anew. */
interface Wanted {
  title: string;
  address: string;
  open: () => Sink | Promise<Sink>;
}

/** The files of one who is signed in, whichever page they look at. */
export interface Downloads {
  all(): readonly Download[];
  subscribe(told: () => void): () => void;
  /** Whether such a file is on its way already: it is not fetched twice at once. */
  isRunning(address: string): boolean;
  start(wanted: Wanted): void;
  stop(id: number): void;
  again(id: number): void;
  forget(id: number): void;
  /** The session ended: what is on its way stops. */
  leave(): void;
}

/** How often it is told how far a file is, in milliseconds. */
const TOLD_EVERY = 200;

const NOTHING: Progress = { rows: 0, of: null, bytes: 0, isWaiting: false };

export function openDownloads(fetchOne: typeof fetchFile = fetchFile, now = () => performance.now()): Downloads {
  let all: readonly Download[] = [];
  let lastId = 0;
  const wantedOf = new Map<number, Wanted>();
  const stops = new Map<number, AbortController>();
  const listeners = new Set<() => void>();
  const set = (next: readonly Download[]) => {
    all = next;
    for (const told of listeners) told();
  };
  const change = (id: number, changed: Partial<Download>) =>
    set(all.map((one) => (one.id === id ? { ...one, ...changed } : one)));
  const run = async (id: number, { address, open }: Wanted): Promise<void> => {
    const stop = new AbortController();
    stops.set(id, stop);
    let toldAt = Number.NEGATIVE_INFINITY;
    let latest = NOTHING;
    const told = (progress: Progress) => {
      latest = progress;
      if (now() - toldAt < TOLD_EVERY) return;
      toldAt = now();
      change(id, progress);
    };
    let sink: Sink | null = null;
    try {
      sink = await openSink(open);
      await fetchOne(address, sink, { signal: stop.signal, told });
      change(id, { ...latest, state: 'whole' });
    } catch (error) {
      await sink?.drop().catch(() => undefined);
      if (stops.get(id) === stop) change(id, { isWaiting: false, state: stateAfter(error, stop.signal) });
    } finally {
      if (stops.get(id) === stop) stops.delete(id);
    }
  };
  return {
    all: () => all,
    subscribe: (told) => {
      listeners.add(told);
      return () => void listeners.delete(told);
    },
    isRunning: (address) => all.some(({ id, state }) => state === 'running' && wantedOf.get(id)?.address === address),
    start: (wanted) => {
      lastId += 1;
      wantedOf.set(lastId, wanted);
      set([...all, { ...NOTHING, id: lastId, title: wanted.title, state: 'running' }]);
      void run(lastId, wanted);
    },
    stop: (id) => stops.get(id)?.abort(),
    again: (id) => {
      const wanted = wantedOf.get(id);
      if (wanted === undefined || stops.has(id)) return;
      change(id, { ...NOTHING, state: 'running' });
      void run(id, wanted);
    },
    forget: (id) => {
      stops.get(id)?.abort();
      wantedOf.delete(id);
      set(all.filter((one) => one.id !== id));
    },
    leave: () => {
      for (const stop of stops.values()) stop.abort(new FileFailed('signInNeeded'));
    },
  };
}

async function openSink(open: Wanted['open']): Promise<Sink> {
  try {
    return await open();
  } catch {
    throw new FileFailed('disk');
  }
}

function stateAfter(error: unknown, { aborted, reason }: AbortSignal): Download['state'] {
  if (aborted) return reason instanceof FileFailed ? reason.failure : 'stopped';
  return error instanceof FileFailed ? error.failure : 'defect';
}

const DownloadsContext = createContext<Downloads | null>(null);
export const DownloadsProvider = DownloadsContext.Provider;

/** The files of who reads the page. */
export function useDownloads(): Downloads {
  const downloads = useContext(DownloadsContext);
  if (downloads === null) throw new Error('asked for downloads outside the gate');
  return downloads;
}
