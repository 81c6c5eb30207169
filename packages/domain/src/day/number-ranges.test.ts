import { describe, expect, test } from 'vitest';
import { rowOf } from '../testing/day.ts';
import { day } from '../testing/trade.ts';
import { numberRanges } from './number-ranges.ts';

const [before, after] = [day('2026-11-01'), day('2026-11-03')];
const rows = (...sequences: number[]) => sequences.map((sequence) => rowOf(sequence));
const heldOn = (businessDate: typeof before, ...sequences: number[]) =>
  sequences.map((sequence) => ({ year: 2026, series: 0, sequence, businessDate }));

describe('the numbers of a day', () => {
  test('run from the first to the last where nothing lies between', () => {
    expect(numberRanges(rows(7, 5, 6), [])).toEqual([{ year: 2026, series: 0, first: 5, last: 7, count: 3, gaps: [] }]);
  });

  test('one number is a range of its own', () => {
    expect(numberRanges(rows(5), [])).toEqual([{ year: 2026, series: 0, first: 5, last: 5, count: 1, gaps: [] }]);
  });

  test('a gap names the day that holds it', () => {
    expect(numberRanges(rows(1, 4), heldOn(after, 2, 3))[0]?.gaps).toEqual([
      { first: 2, last: 3, businessDate: after },
    ]);
  });

  test('two days that share a gap share it: each run of numbers says whose it is', () => {
    expect(numberRanges(rows(1, 9), [...heldOn(after, 4, 8), ...heldOn(before, 2, 3)])[0]?.gaps).toEqual([
      { first: 2, last: 3, businessDate: before },
      { first: 4, last: 4, businessDate: after },
      { first: 5, last: 7, businessDate: null },
      { first: 8, last: 8, businessDate: after },
    ]);
  });

  test('a number that no day holds is a gap without a day, however wide', () => {
    expect(numberRanges(rows(1, 999_999), [])[0]?.gaps).toEqual([{ first: 2, last: 999_998, businessDate: null }]);
  });

  test('gaps on both sides of a number of this day are two, of the same day or not', () => {
    expect(numberRanges(rows(1, 3, 5), heldOn(after, 2, 4))[0]?.gaps).toEqual([
      { first: 2, last: 2, businessDate: after },
      { first: 4, last: 4, businessDate: after },
    ]);
  });

  test('what other days hold outside of this day’s numbers, in another series or year, explains nothing here', () => {
    const elsewhere = [
      ...heldOn(before, 1),
      ...heldOn(after, 9),
      { year: 2026, series: 1, sequence: 4, businessDate: after },
      { year: 2027, series: 0, sequence: 4, businessDate: after },
    ];
    expect(numberRanges(rows(3, 5), elsewhere)).toEqual([
      { year: 2026, series: 0, first: 3, last: 5, count: 2, gaps: [{ first: 4, last: 4, businessDate: null }] },
    ]);
  });

  test('a number named twice, or one of this day’s own named among the others, changes nothing', () => {
    expect(numberRanges(rows(1, 3, 4), [...heldOn(after, 2, 2), ...heldOn(before, 3)])[0]?.gaps).toEqual([
      { first: 2, last: 2, businessDate: after },
    ]);
  });

  test('years and series are ranges of their own, in order', () => {
    const mixed = [
      rowOf(1, { numberYear: 2027 }),
      rowOf(3, { numberSeries: 2 }),
      rowOf(8),
      rowOf(1, { numberSeries: 2 }),
      rowOf(4, { numberSeries: 1 }),
    ];
    expect(
      numberRanges(mixed, []).map(({ year, series, first, last, count }) => [year, series, first, last, count]),
    ).toEqual([
      [2026, 0, 8, 8, 1],
      [2026, 1, 4, 4, 1],
      [2026, 2, 1, 3, 2],
      [2027, 0, 1, 1, 1],
    ]);
  });

  test('a day without abonements has none', () => {
    expect(numberRanges([], heldOn(before, 1))).toEqual([]);
  });
});
