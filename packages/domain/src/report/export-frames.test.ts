import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Framed, type FrameHead, frameLine, frameReader } from './export-frames.ts';

const ascii = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const joined = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(parts.flatMap((one) => [...one]));
const piecesIn = (framed: readonly Framed[]) => framed.flatMap((one) => ('piece' in one ? [one.piece] : []));
const headsIn = (framed: readonly Framed[]) => framed.flatMap((one) => ('head' in one ? [one.head] : []));

test('however a stream of frames is cut, the file and what is said of it are read whole', () => {
  const pieces = fc.array(fc.uint8Array({ maxLength: 30 }), { maxLength: 6 });
  fc.assert(
    fc.property(pieces, fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }), (sent, cuts) => {
      const heads: FrameHead[] = sent.map(({ length }, place) => ({ rows: place, bytes: length }));
      const last: FrameHead = { rows: sent.length, isWhole: true };
      const parts = sent.flatMap((piece, place) => [ascii(frameLine(heads[place] ?? last)), piece]);
      const whole = joined([...parts, ascii(frameLine(last))]);
      const read = frameReader();
      const framed: Framed[] = [];
      for (let at = 0, turn = 0; at < whole.length; turn += 1) {
        const size = cuts[turn % cuts.length] ?? 1;
        framed.push(...read(whole.subarray(at, at + size)));
        at += size;
      }
      expect(headsIn(framed)).toEqual([...heads, last]);
      expect(joined(piecesIn(framed))).toEqual(joined(sent));
    }),
  );
});

test('a file that broke off says why', () => {
  expect(frameReader()(ascii(frameLine({ problem: 'tooSlow' })))).toEqual([{ head: { problem: 'tooSlow' } }]);
});

test('what is no frame is refused: a page of a proxy, a head that there is not, a line without an end', () => {
  for (const text of ['<html>\n', '{"rows":-1,"bytes":1}\n', '{"problem":"why"}\n', 'x'.repeat(500)])
    expect(() => frameReader()(ascii(text))).toThrow();
});
