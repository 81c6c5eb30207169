import { expect, test } from 'vitest';
import { sayCards } from './say-cards.ts';

test('cards that differ one way are a number with its sign', () => {
  expect(sayCards({ difference: -1, wrong: 1 }, 'kk')).toBe('−1');
  expect(sayCards({ difference: 2, wrong: 2 }, 'ru')).toBe('+2');
  expect(sayCards({ difference: 0, wrong: 0 }, 'en')).toBe('0');
});

test('missing and foreign ones are both named, though together they may come to nothing', () => {
  expect(sayCards({ difference: 0, wrong: 2 }, 'kk')).toBe('1 жоқ, 1 бөтен');
  expect(sayCards({ difference: -1, wrong: 3 }, 'ru')).toBe('не хватает 2, чужих 1');
  expect(sayCards({ difference: 2, wrong: 4 }, 'en')).toBe('1 missing, 3 foreign');
});
