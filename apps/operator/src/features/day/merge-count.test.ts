import { type DayCount, NOT_COUNTED } from '@jazylym/domain/day/count';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { expect, test } from 'vitest';
import { isSameCount, mergeCount } from './merge-count.ts';

const cash = (first: number, second = 0) => [first, second, ...Array.from({ length: 12 }, () => 0)];
const count = (change: Partial<DayCount>): DayCount => ({ ...NOT_COUNTED, ...change });
const scan = (...numbers: string[]) => ({ by: 'scan' as const, numbers });

test('one till counts the cash while another scans the cards: both are kept', () => {
  const merged = mergeCount(count({}), count({ cash: cash(3) }), count({ cards: scan('a', 'b') }));
  expect(merged).toEqual(count({ cash: cash(3), cards: scan('a', 'b') }));
});

test('lines of the drawer that two tills typed are kept side by side, and the saved one stands where both typed the same', () => {
  const base = count({ cash: cash(1) });
  expect(mergeCount(base, count({ cash: cash(1, 5) }), count({ cash: cash(2) })).cash).toEqual(cash(2, 5));
  expect(mergeCount(base, count({ cash: cash(7) }), count({ cash: cash(2) })).cash).toEqual(cash(2));
  expect(mergeCount(count({ left: tiyn(1) }), count({ left: tiyn(2) }), count({ left: tiyn(3) })).left).toBe(3);
});

test('cards scanned at two tills are all there, once, and what was taken off at either is off', () => {
  const base = count({ cards: scan('a', 'b') });
  const merged = mergeCount(base, count({ cards: scan('b', 'c', 'd') }), count({ cards: scan('a', 'b', 'd', 'e') }));
  expect(merged.cards).toEqual(scan('b', 'd', 'e', 'c'));
});

test('a till that goes over to a total is heard where the other did nothing', () => {
  const base = count({ cards: scan('a') });
  expect(mergeCount(base, count({ cards: { by: 'total', count: 4 } }), base).cards).toEqual({ by: 'total', count: 4 });
});

test('ticks come together', () => {
  const merged = mergeCount(count({ ticked: ['a'] }), count({ ticked: ['a', 'b'] }), count({ ticked: ['c'] }));
  expect(merged.ticked).toEqual(['c', 'b']);
});

test('the same count is the same, however its parts are ordered', () => {
  expect(isSameCount(count({ cash: cash(1) }), { ...count({ cash: cash(1) }) })).toBe(true);
  expect(isSameCount(count({ cash: cash(1) }), count({ cash: cash(2) }))).toBe(false);
});
