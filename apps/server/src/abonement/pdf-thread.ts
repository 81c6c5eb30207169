import { Worker } from 'node:worker_threads';
import type { PdfJob } from './pdf-job.ts';

/** Makes PDFs apart from the requests. */
export type PdfMaker = {
  /** Throws when the template fails, and an error of status 503 when too many wait already. */
  make(job: PdfJob): Promise<Uint8Array>;
  close(): Promise<void>;
};

/** Too many papers wait to be made: answered with 503, to be tried again. */
class PdfsBusy extends Error {
  readonly statusCode = 503;
}

type Waiting = { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void };
type Made = { id: number; pdf: Uint8Array } | { id: number; failure: string };

/** Of a counter's papers the last still comes within a second or so, of a day's within minutes. */
const MOST_WAITING = 64;

/**
 * Opens a thread that makes papers one after the other; with compiler and fonts it starts with the first one. A thread that dies takes the papers that
 * it was making along, and the next paper gets a new one.
 */
export function openPdfThread(): PdfMaker {
  let worker: Worker | null = null;
  let last = 0;
  const waiting = new Map<number, Waiting>();

  const give = (made: Made) => {
    const asked = waiting.get(made.id);
    waiting.delete(made.id);
    if ('pdf' in made) asked?.resolve(made.pdf);
    else asked?.reject(new Error(made.failure));
  };
  const lose = (error: Error) => {
    worker = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./pdf-worker.ts', import.meta.url));
    started.on('message', give);
    started.on('error', lose);
    started.unref();
    return started;
  };

  return {
    make: async (job) => {
      if (waiting.size >= MOST_WAITING) throw new PdfsBusy(`${waiting.size} papers wait already`);
      worker ??= start();
      last += 1;
      const id = last;
      return await new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        worker?.postMessage({ id, job });
      });
    },
    close: async () => {
      const running = worker;
      lose(new Error('the server stops'));
      await running?.terminate();
    },
  };
}
