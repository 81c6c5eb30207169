import { expect, test } from 'vitest';
import { readPieces } from './read-pieces.ts';

test('pieces are whole numbers, and an empty line has none', () => {
  expect([readPieces(''), readPieces(' 12 '), readPieces('99999'), readPieces('1 200')]).toEqual([0, 12, 99_999, 1200]);
});

test('what is no number of pieces is not taken for one', () => {
  for (const text of ['-1', '1,5', '1.5', 'он', '100000', '1e3'])
    expect([text, readPieces(text)]).toEqual([text, null]);
});
