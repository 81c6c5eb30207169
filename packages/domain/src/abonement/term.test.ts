import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spreadIssues } from '../catalogue/issues.ts';
import { entry75384, month } from '../testing/trade.ts';
import { issuesInTerm, offeredTerms } from './term.ts';

describe('the terms on offer', () => {
  test('75384 offers 2, 4, 6 and 12 months, in order', () => {
    expect(offeredTerms({ ...entry75384, rows: [...entry75384.rows].reverse() }, 'city')).toEqual([2, 4, 6, 12]);
  });

  test('a row outside the minimum and maximum is not on offer; both are inclusive', () => {
    expect(offeredTerms({ ...entry75384, minimumMonths: 4, maximumMonths: 6 }, 'rayon')).toEqual([4, 6]);
  });

  test('a zone without a row offers nothing', () => {
    const cityOnly = { ...entry75384, rows: entry75384.rows.filter((row) => row.zone === 'city') };
    expect(offeredTerms(cityOnly, 'rayon')).toEqual([]);
  });
});

describe('the issues of a term', () => {
  test('a title that skips July has none in July', () => {
    const skipsJuly = { ...entry75384, issuesPerMonth: [1, 1, 1, 1, 1, 1, 0, 1, 1, 1, 1, 1] };
    expect(issuesInTerm(skipsJuly, month('2027-07'), 1)).toBe(0);
    expect(issuesInTerm(skipsJuly, month('2027-06'), 3)).toBe(2);
  });

  test('a term over the new year counts the months of both years', () => {
    const december = { ...entry75384, issuesPerMonth: [2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 5] };
    expect(issuesInTerm(december, month('2027-12'), 2)).toBe(7);
  });

  test('every two months of 75384 hold one issue, whichever month they begin with', () => {
    for (let start = 1; start <= 12; start++)
      expect(issuesInTerm(entry75384, month(`2027-${String(start).padStart(2, '0')}`), 2)).toBe(1);
  });

  test("a year's issues spread over the months add up, and no two months differ by more than one issue", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 366 }), (issues) => {
        const months = spreadIssues(issues);
        expect(months).toHaveLength(12);
        expect(months.reduce((sum, count) => sum + count, 0)).toBe(issues);
        expect(Math.max(...months) - Math.min(...months)).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('six a year come every second month from February', () => {
    expect(spreadIssues(6)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1]);
  });
});
