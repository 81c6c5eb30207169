import type { CardProblem } from '@jazylym/domain/abonement/card';
import { decideCard } from '@jazylym/domain/abonement/decide-card';
import { cardFacts, cardOf } from '@jazylym/domain/testing/cards';
import { day } from '@jazylym/domain/testing/trade';
import { describe, expect, test } from 'vitest';
import { blankStateOf } from './blank-state.ts';
import { findCollectors, type Registered } from './find-collectors.ts';
import { rowStateOf, saidProblems } from './row-state.ts';

const collectors = (
  [
    [1, 'Серік Ахметов'],
    [12, 'Әлия Нұрланқызы'],
    [112, 'Анна Серова'],
  ] as const
).map(([number, name]) => ({ collector: { number, name } }) as unknown as Registered);
const found = (text: string) => findCollectors(collectors, text).map(({ collector }) => collector.number);

describe('a collector', () => {
  test('is found by number, the exact one first, and by words of the name in any letters and layout', () => {
    expect(found('1')).toEqual([1, 12, 112]);
    expect(found('12')).toEqual([12]);
    expect(found('алия')).toEqual([12]);
    expect(found('сер')).toEqual([1, 112]);
    expect(found('fyyf')).toEqual([112]);
    expect(found('серік анна')).toEqual([]);
  });
});

describe('a blank, as far as the counter knows', () => {
  const blanks = {
    ranges: [{ first: 1, last: 10, issuedOn: day('2026-11-01') }],
    ended: [{ number: 2, end: 'spoiled' as const, reason: '', on: day('2026-11-02') }],
    outstanding: [3, 4],
    used: 7,
    next: 11,
  };

  test.each([
    [3, 'held'],
    [2, 'ended'],
    [5, 'used'],
    [11, 'notIssued'],
  ] as const)('%d is %s', (number, state) => {
    expect(blankStateOf(blanks)(number)).toBe(state);
  });

  test('within the ranges is left to the server where more are outstanding than it lists', () => {
    const outstanding = Array.from({ length: 2000 }, (_, at) => at + 1);
    const ranges = [{ first: 1, last: 5000, issuedOn: day('2026-11-01') }];
    expect(blankStateOf({ ...blanks, ranges, ended: [], outstanding })(3000)).toBe('held');
  });
});

describe('what is said of a row', () => {
  const typing = { isLeft: false, typing: 'months', isLookingUp: false };
  const saidOf = (change: Parameters<typeof cardOf>[1], how: Partial<typeof typing> = {}): string[] =>
    saidProblems(decideCard(cardOf(1, change), cardFacts), { ...typing, ...how }).map(({ field }) => field);

  test('is not that a field is empty before the cursor has left the row', () => {
    expect(saidOf({ name: '', amount: '' })).toEqual([]);
    expect(saidOf({ name: '', amount: '' }, { isLeft: true })).toEqual(['name', 'amount']);
  });

  test('is nothing of the cell that is being typed in', () => {
    expect(saidOf({ months: '8', blank: '5000' })).toEqual(['blank']);
    expect(saidOf({ months: '8' }, { typing: 'sets' })).toEqual(['months']);
  });

  test('is no unknown postal code while it is looked up', () => {
    expect(saidOf({ postalCode: '999999' })).toEqual(['postalCode']);
    expect(saidOf({ postalCode: '999999' }, { isLookingUp: true })).toEqual([]);
  });

  test('is at a glance whether it is right, wrong, not full, of another amount or likely twice', () => {
    const state = (change: Parameters<typeof cardOf>[1], problems: readonly CardProblem[] = []) => {
      const decision = decideCard(cardOf(1, change), cardFacts);
      return rowStateOf(decision, problems, decision.ok ? decision.remarks : []);
    };
    const twin = { kind: 'likelyTwice', row: 1, number: null } as const;
    expect([
      rowStateOf(undefined, [], []),
      state({}),
      state({ name: '' }),
      state({ months: '8' }, [{ reason: 'missing', field: 'months' }]),
      state({ amount: '1' }),
      rowStateOf(decideCard(cardOf(1), cardFacts), [], [twin]),
    ]).toEqual(['empty', 'good', 'begun', 'wrong', 'differs', 'twice']);
  });
});
