import { expect, it } from 'vitest';
import { rowsOf } from './width.ts';

it('sets a short text on one row, and none too', () => {
  expect(rowsOf('Егемен Қазақстан', 60, 9)).toBe(1);
  expect(rowsOf('', 60, 9)).toBe(1);
});

it('breaks at spaces', () => {
  expect(rowsOf('Оқыту-тәрбиелеу технологиясы / Технология обучения', 60, 9)).toBe(2);
});

it('breaks a word that is wider than a row', () => {
  expect(rowsOf('Щ'.repeat(60), 60, 9)).toBeGreaterThan(3);
});

it('never takes fewer rows for a longer text or a narrower row', () => {
  const text = 'Түркістан облысы адами әлеуетті дамыту басқармасының мектебі';
  for (let length = 1; length < text.length; length += 1)
    expect(rowsOf(text.slice(0, length), 40, 9)).toBeLessThanOrEqual(rowsOf(text, 40, 9));
  expect(rowsOf(text, 30, 9)).toBeGreaterThanOrEqual(rowsOf(text, 60, 9));
});
