import { setTimeout as wait } from 'node:timers/promises';
import { frameReader } from '@jazylym/domain/report/export-frames';
import { expect, test } from 'vitest';
import { allowed, BrokenOff, inFrames, streamed } from './send.ts';

async function* piecesOf<Piece>(pieces: readonly Piece[], ends: { how?: string } = {}): AsyncGenerator<Piece, void> {
  await Promise.resolve();
  try {
    yield* pieces;
    ends.how = 'all';
  } finally {
    ends.how ??= 'given up';
  }
}

const { signal } = new AbortController();

async function framesOf(bytes: AsyncIterable<string>, failed: (error: unknown) => void = () => undefined) {
  const read = frameReader();
  const heads: object[] = [];
  let file = '';
  for await (const chunk of inFrames(bytes, { signal, rows: () => 7, failed }))
    for (const one of read(Uint8Array.from(Buffer.from(chunk))))
      if ('head' in one) heads.push(one.head);
      else file += Buffer.from(one.piece).toString();
  return { heads, file };
}

test('a whole file says that it is, one that broke off says why and looks like no whole one', async () => {
  expect(await framesOf(piecesOf(['әріп', 'тер']))).toEqual({
    heads: [
      { rows: 7, bytes: 8 },
      { rows: 7, bytes: 6 },
      { rows: 7, isWhole: true },
    ],
    file: 'әріптер',
  });
  async function* broken(error: Error): AsyncGenerator<string, void> {
    yield* piecesOf(['a']);
    throw error;
  }
  const defects: unknown[] = [];
  const saying = async (error: Error) => (await framesOf(broken(error), (one) => void defects.push(one))).heads.at(-1);
  expect(await saying(new BrokenOff('tooSlow'))).toEqual({ problem: 'tooSlow' });
  expect(await saying(new Error('Connection terminated'))).toEqual({ problem: 'unavailable' });
  expect(defects).toEqual([]);
  expect(await saying(new Error('SELECT secret'))).toEqual({ problem: 'defect' });
  expect(defects).toHaveLength(1);
});

test('before each piece it is asked whether its reader still may have it', async () => {
  const read: number[] = [];
  const answers = [true, true, false];
  const ends = {};
  const pieces = piecesOf(
    [1, 2, 3, 4].map((n) => ({ total: 10, rows: Array.from({ length: n }, () => []) })),
    ends,
  );
  const taking = (async () => {
    const isAllowed = () => Promise.resolve(answers.shift() ?? true);
    for await (const piece of allowed(pieces, { isAllowed, read: (rows) => read.push(rows), signal }))
      expect(piece.total).toBe(10);
  })();
  await expect(taking).rejects.toEqual(new BrokenOff('signInNeeded'));
  expect([read, ends]).toEqual([[1, 2], { how: 'given up' }]);
});

test('who takes nothing is given up, and what was made for them is let go', async () => {
  const ends: { how?: string } = {};
  let hasStalled = false;
  const pieces = Array.from({ length: 100 }, () => 'x'.repeat(50_000));
  const stream = streamed(piecesOf(pieces, ends), { patience: 50, stalled: () => (hasStalled = true) });
  stream.once('data', () => stream.pause());
  while (!stream.destroyed) await wait(10);
  await wait(10);
  expect([hasStalled, ends.how]).toEqual([true, 'given up']);
});

test('who takes it in time gets all of it, however long the whole takes', async () => {
  const pieces = Array.from({ length: 8 }, () => 'x'.repeat(70_000));
  let length = 0;
  for await (const chunk of streamed(piecesOf(pieces), { patience: 400, stalled: () => undefined })) {
    length += chunk.length;
    await wait(80);
  }
  expect(length).toBe(560_000);
});
