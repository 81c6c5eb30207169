import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { factsOf, postman, remittanceOf, reversed, rowOf } from '../testing/day.ts';
import { type CardCount, type DayCount, DENOMINATIONS, NOT_COUNTED } from './count.ts';
import { extendedProtocol } from './extended-protocol.ts';
import { reconcile } from './reconciliation.ts';

/** Three abonements of 3 775 ₸ stand, one was reversed; 10 000 ₸ were in the drawer, 1 000 ₸ were handed in: 22 325 ₸ must be there. */
const rows = [rowOf(1), rowOf(2), rowOf(3), rowOf(4, reversed())];
const protocol = extendedProtocol(factsOf(rows, { remittances: [remittanceOf(1, postman, 100_000)] }));
const [first = '', second = '', third = ''] = rows.map(({ number }) => number);
const reversedNumber = rowOf(4).number;
const elsewhere = rowOf(77).number;

const reconciled = (count: Partial<DayCount>, since = 0) =>
  reconcile({ protocol, numbers: [first, second, third], since, count: { ...NOT_COUNTED, ...count } });

const scanned = (...numbers: string[]) => reconciled({ cards: { by: 'scan', numbers } }).cards;

/** 22 × 1 000 ₸, 300 ₸, 25 ₸, and what else is named, by place among the denominations. */
const piecesOf = (change: Record<number, number> = {}) => {
  const pieces: Record<number, number> = { 20000: 1, 2000: 1, 200: 1, 100: 1, 20: 1, 5: 1, ...change };
  return DENOMINATIONS.map((denomination) => pieces[denomination / 100] ?? 0);
};

describe('cash against the protocol', () => {
  test('nothing is said of what was not counted', () => {
    expect(reconciled({}).cash).toEqual({ expected: 2_232_500, since: 0, counted: null, difference: null });
  });

  test('agrees to the tiyn where everything is there', () => {
    expect(reconciled({ cash: piecesOf() }).cash).toMatchObject({ counted: 2_232_500, difference: 0 });
  });

  test('is short where a note is missing, and over where there is one too many', () => {
    expect(reconciled({ cash: piecesOf({ 2000: 0 }) }).cash.difference).toBe(-200_000);
    expect(reconciled({ cash: piecesOf({ 2000: 2 }) }).cash.difference).toBe(200_000);
  });

  test('an empty drawer that was counted is not an uncounted one', () => {
    expect(reconciled({ cash: DENOMINATIONS.map(() => 0) }).cash).toMatchObject({ counted: 0, difference: -2_232_500 });
  });

  test('what came in for the next day before the count is in the drawer, and no difference', () => {
    expect(reconciled({ cash: piecesOf({ 2000: 2 }) }, 200_000).cash).toEqual({
      expected: 2_232_500,
      since: 200_000,
      counted: 2_432_500,
      difference: 0,
    });
  });

  test('what was given back of the next day before the count makes less be there', () => {
    expect(reconciled({ cash: piecesOf({ 2000: 0 }) }, -200_000).cash.difference).toBe(0);
  });

  test('what stays in the drawer is no part of the comparison', () => {
    expect(reconciled({ cash: piecesOf(), left: tiyn(500_000) }).cash.difference).toBe(0);
  });
});

describe('delivery cards against the protocol', () => {
  test('nothing is said of what was not counted', () => {
    expect(reconciled({}).cards).toEqual({
      expected: 3,
      counted: null,
      difference: null,
      missing: [],
      foreign: [],
      twice: [],
    });
  });

  test.each([
    [3, 0],
    [2, -1],
    [5, 2],
    [0, -3],
  ])('%i counted in total differ by %i, and nobody knows which', (count, difference) => {
    expect(reconciled({ cards: { by: 'total', count } }).cards).toEqual({
      expected: 3,
      counted: count,
      difference,
      missing: [],
      foreign: [],
      twice: [],
    });
  });

  test('agree where each was scanned, in any order', () => {
    expect(scanned(third, first, second)).toEqual({
      expected: 3,
      counted: 3,
      difference: 0,
      missing: [],
      foreign: [],
      twice: [],
    });
  });

  test.each<[string, (number: string) => string]>([
    ['leaves the hyphens out', (number) => number.replaceAll('-', '')],
    ['adds spaces', (number) => ` ${number.replaceAll('-', ' ')} `],
    ['types long hyphens', (number) => number.replaceAll('-', '–')],
    ['ends with a line break', (number) => `${number}\r\n`],
  ])('agree where the scanner %s', (_, scannedAs) => {
    expect(scanned(...[first, second, third].map(scannedAs))).toMatchObject({
      difference: 0,
      missing: [],
      foreign: [],
    });
  });

  test('a card that is not there is named as it is printed', () => {
    expect(scanned(first, third.replaceAll('-', ''))).toMatchObject({ counted: 2, difference: -1, missing: [second] });
  });

  test('a card of another day or of a reversed abonement is named, in the order of scanning', () => {
    expect(scanned(elsewhere.replaceAll('-', ''), first, reversedNumber, second, third)).toMatchObject({
      counted: 5,
      difference: 2,
      missing: [],
      foreign: [elsewhere, reversedNumber],
    });
  });

  test('a missing and a foreign card make no difference in number, and are both named', () => {
    expect(scanned(first, second, elsewhere)).toMatchObject({
      difference: 0,
      missing: [third],
      foreign: [elsewhere],
    });
  });

  test('a card scanned three times, with and without hyphens, is one card and named once', () => {
    expect(scanned(first, second, first.replaceAll('-', ''), third, first)).toEqual({
      expected: 3,
      counted: 3,
      difference: 0,
      missing: [],
      foreign: [],
      twice: [first],
    });
  });

  test('a foreign card scanned twice is foreign once', () => {
    expect(scanned(first, second, third, elsewhere, elsewhere)).toMatchObject({
      counted: 4,
      foreign: [elsewhere],
      twice: [elsewhere],
    });
  });

  test.each([
    ['a misread digit', first.replace(/1/, '7')],
    ['a bar code of something else', '4870001234567'],
    ['a word', 'QAZAQPOSHTA'],
  ])('%s is a foreign card, and the real one missing', (_, scan) => {
    expect(scanned(scan, second, third)).toMatchObject({
      missing: [first],
      foreign: [scan.replaceAll('-', '')],
    });
  });

  test('an empty line is no card', () => {
    expect(scanned(first, '', ' ', second, third)).toMatchObject({ counted: 3, foreign: [], twice: [] });
  });

  test('the difference of scanned cards is the foreign ones less the missing, and no card is both', () => {
    const numbers = Array.from({ length: 12 }, (_, place) => rowOf(place + 1).number);
    const scans = fc.array(fc.integer({ min: 1, max: 24 }).map((sequence) => rowOf(sequence).number));
    fc.assert(
      fc.property(scans, (scanList) => {
        const cards: CardCount = { by: 'scan', numbers: scanList };
        const result = reconcile({
          protocol: { ...protocol, cards: 12 },
          numbers,
          since: 0,
          count: { ...NOT_COUNTED, cards },
        }).cards;
        expect(result.difference).toBe(result.foreign.length - result.missing.length);
        expect(result.counted).toBe(new Set(scanList).size);
        expect([...result.missing].sort()).toEqual(numbers.filter((one) => !scanList.includes(one)).sort());
        for (const one of result.foreign) expect(numbers).not.toContain(one);
      }),
    );
  });
});
