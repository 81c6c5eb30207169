import { ROWS_HEADER } from '@jazylym/domain/report/export';
import { type ExportBreak, FRAMES_TYPE, type FrameHead, frameReader } from '@jazylym/domain/report/export-frames';
import type { Sink } from './sink.ts';

/** Why a file did not come: what the server says of it, no way to the server, or no way to the disk. */
export type Failure = ExportBreak | 'notAllowed' | 'offline' | 'disk';

/** How far a file is. `of` is null while its rows are counted. */
export interface Progress {
  rows: number;
  of: number | null;
  bytes: number;
  /** Others' files are made first. */
  isWaiting: boolean;
}

/** What went wrong with a file, by its name. */
export class FileFailed extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(`the file did not come: ${failure}`);
    this.failure = failure;
  }
}

const FAILURES: Record<number, Failure> = {
  401: 'signInNeeded',
  403: 'notAllowed',
  404: 'notAllowed',
  503: 'unavailable',
};

/** Seconds between two askings for a place, where the server does not say. */
const ASK_AGAIN = 2;

/** Fetches a file into a sink, waiting for its turn. Throws `FileFailed`, and the signal's reason where that came. */
export async function fetchFile(
  address: string,
  sink: Sink,
  { signal, told }: { signal: AbortSignal; told: (progress: Progress) => void },
): Promise<void> {
  const answer = await answerTo(address, signal, told);
  const of = Number(answer.headers.get(ROWS_HEADER));
  const read = frameReader();
  let [rows, bytes] = [0, 0];
  let end: FrameHead | null = null;
  for await (const chunk of chunksOf(answer)) {
    for (const one of read(chunk))
      if ('piece' in one) {
        bytes += one.piece.length;
        await written(sink.write(one.piece));
      } else {
        end = one.head;
        if ('rows' in end) rows = end.rows;
      }
    told({ rows, of, bytes, isWaiting: false });
  }
  if (end !== null && 'problem' in end) throw new FileFailed(end.problem);
  if (end === null || !('isWhole' in end)) throw new FileFailed('offline');
  await written(sink.close());
}

/** The server's answer, when our turn has come. */
async function answerTo(address: string, signal: AbortSignal, told: (progress: Progress) => void): Promise<Response> {
  for (;;) {
    const answer = await reached(fetch(address, { signal, headers: { accept: FRAMES_TYPE } }));
    if (answer.ok) return answer;
    if (answer.status !== 429) throw new FileFailed(FAILURES[answer.status] ?? 'defect');
    told({ rows: 0, of: null, bytes: 0, isWaiting: true });
    await passed(1000 * Math.max(ASK_AGAIN, Number(answer.headers.get('retry-after'))), signal);
  }
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const reader = body?.getReader();
  for (;;) {
    const next = reader === undefined ? { done: true as const } : await reached(reader.read());
    if (next.done) return;
    yield next.value;
  }
}

const reached = <Answer>(asked: Promise<Answer>): Promise<Answer> => orFailed(asked, 'offline');
const written = (writing: Promise<void>): Promise<void> => orFailed(writing, 'disk');

/** What was stopped on purpose is no failure. */
async function orFailed<Answer>(work: Promise<Answer>, failure: Failure): Promise<Answer> {
  try {
    return await work;
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new FileFailed(failure);
  }
}

function passed(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });
}
