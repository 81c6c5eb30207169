import { Readable } from 'node:stream';
import { type ExportBreak, frameLine } from '@jazylym/domain/report/export-frames';
import { isUnavailable } from '../../unavailable.ts';
import type { Piece } from './export-table.ts';

/** Why a file is broken off on its way. */
export class BrokenOff extends Error {
  readonly reason: ExportBreak;
  constructor(reason: ExportBreak) {
    super(`the file was broken off: ${reason}`);
    this.reason = reason;
  }
}

type Allowing = {
  isAllowed: () => Promise<boolean>;
  /** Told of each piece how many rows it has. */
  read: (rows: number) => void;
  signal: AbortSignal;
};

/** The pieces, for as long as `isAllowed` says so, which is asked before each, and until the signal comes. */
export async function* allowed(
  pieces: AsyncIterable<Piece>,
  { isAllowed, read, signal }: Allowing,
): AsyncGenerator<Piece, void> {
  for await (const piece of pieces) {
    signal.throwIfAborted();
    if (!(await isAllowed())) throw new BrokenOff('signInNeeded');
    read(piece.rows.length);
    yield piece;
  }
}

type Framing = {
  /** What it was broken off by says why. */
  signal: AbortSignal;
  /** Rows read so far. */
  rows: () => number;
  /** What broke a file off and is a defect. */
  failed: (error: unknown) => void;
};

/** The file's bytes in frames, which say how far it is and how it ends: a file that broke off never looks whole. */
export async function* inFrames(
  bytes: AsyncIterable<Uint8Array | string>,
  { signal, rows, failed }: Framing,
): AsyncGenerator<Buffer | string, void> {
  try {
    for await (const piece of bytes) {
      const body = Buffer.from(piece);
      yield Buffer.concat([Buffer.from(frameLine({ rows: rows(), bytes: body.length })), body]);
    }
    yield frameLine({ rows: rows(), isWhole: true });
  } catch (error) {
    const problem = breakOf(signal.aborted ? signal.reason : error);
    if (problem === 'defect') failed(error);
    yield frameLine({ problem });
  }
}

function breakOf(error: unknown): ExportBreak {
  if (error instanceof BrokenOff) return error.reason;
  return isUnavailable(error) ? 'unavailable' : 'defect';
}

/** How many bytes wait for a reader before no more are made. */
const AHEAD = 64 * 1024;

/**
 * A stream of bytes that are made as they are taken. Who takes nothing for `patience` milliseconds is given up, so that nothing is
 * held for them for ever; `stalled` is told then.
 */
export function streamed(
  bytes: AsyncIterable<Uint8Array | string>,
  { patience, stalled }: { patience: number; stalled: () => void },
): Readable {
  async function* watched(): AsyncGenerator<Uint8Array | string, void> {
    let waiting: NodeJS.Timeout | undefined;
    try {
      for await (const piece of bytes) {
        waiting = setTimeout(() => {
          stalled();
          stream.destroy();
        }, patience);
        yield piece;
        clearTimeout(waiting);
      }
    } finally {
      clearTimeout(waiting);
    }
  }
  const stream = Readable.from(watched(), { objectMode: false, highWaterMark: AHEAD });
  return stream;
}
