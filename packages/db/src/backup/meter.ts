import { createHash } from 'node:crypto';

const NEWLINE = 0x0a;

/** How many rows of COPY's text passed, and their SHA-256. */
export interface Measure {
  rows: number;
  sha256: string;
}

/** Passes chunks of COPY's text on and measures them; `measure` once they are through. */
export function meter(): { pass: (chunks: AsyncIterable<Buffer>) => AsyncGenerator<Buffer>; measure: () => Measure } {
  const hash = createHash('sha256');
  let rows = 0;
  return {
    async *pass(chunks) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        // A line break inside a value is written as `\n`: each that stands here ends a row.
        for (let at = chunk.indexOf(NEWLINE); at >= 0; at = chunk.indexOf(NEWLINE, at + 1)) rows += 1;
        yield chunk;
      }
    },
    measure: () => ({ rows, sha256: hash.digest('hex') }),
  };
}

/** Measures without keeping anything. */
export async function measureOf(chunks: AsyncIterable<Buffer>): Promise<Measure> {
  const { pass, measure } = meter();
  for await (const _ of pass(chunks));
  return measure();
}
