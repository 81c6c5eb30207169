import { tiyn } from '@jazylym/domain/money/tiyn';
import { expect, test } from 'vitest';
import { sayDifferences } from './say-differences.ts';

/** As it is read, with plain spaces. */
const said = (...asked: Parameters<typeof sayDifferences>) => sayDifferences(...asked).replaceAll(/\s/gu, ' ');

test('a manager reads on how many days a facility differed, by what money and how many cards', () => {
  const twice = { count: 2, short: tiyn(50_000), over: tiyn(120_000), cards: 1 };
  expect(said(twice, 'kk')).toBe('2 күн: −500 ₸, +1 200 ₸, 1 карточка');
  expect(said(twice, 'ru')).toBe('2 дня: −500 ₸, +1 200 ₸, 1 карточка');
});

test('where cards alone differed no money is spoken of', () => {
  expect(said({ count: 1, short: tiyn(0), over: tiyn(0), cards: 2 }, 'en')).toBe('1 day: 2 cards');
});
