import { END_OF_ROWS } from './format.ts';

const LINE_END = Buffer.from('\n');
const ROWS_END = Buffer.from(`${END_OF_ROWS}\n`);
const AFTER_ROW = Buffer.concat([LINE_END, ROWS_END]);

/** The backup ended before its end, or is not one. */
export class BrokenBackup extends Error {}

export interface Reader {
  /** The next line as JSON, read as an object. Throws BrokenBackup. */
  json(): Promise<object>;
  /** The rows up to the line that ends them, in chunks. Throws BrokenBackup. */
  rows(): AsyncGenerator<Buffer>;
}

/** Reads a backup's text in order, holding no more than a chunk of it. */
export function readerOf(chunks: AsyncIterable<Buffer>): Reader {
  const source = chunks[Symbol.asyncIterator]();
  let held: Buffer = Buffer.alloc(0);

  async function more(): Promise<void> {
    const { value, done } = await source.next();
    if (done === true) throw new BrokenBackup('it ends in the middle');
    held = held.length === 0 ? value : Buffer.concat([held, value]);
  }

  function take(length: number): Buffer {
    const taken = held.subarray(0, length);
    held = held.subarray(length);
    return taken;
  }

  return {
    async json() {
      while (!held.includes(LINE_END)) await more();
      return parse(take(held.indexOf(LINE_END) + 1).toString('utf8'));
    },
    async *rows() {
      // `held` begins at the beginning of a line here, always.
      for (;;) {
        if (held.subarray(0, ROWS_END.length).equals(ROWS_END)) break;
        const end = held.indexOf(AFTER_ROW);
        if (end >= 0) {
          yield take(end + LINE_END.length);
          break;
        }
        const lines = held.lastIndexOf(LINE_END) + LINE_END.length;
        if (lines > 0) yield take(lines);
        await more();
      }
      take(ROWS_END.length);
    },
  };
}

function parse(text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value;
  } catch {
    // Falls through: whatever it is, it is not ours.
  }
  throw new BrokenBackup('a line of it is not what it should be');
}
