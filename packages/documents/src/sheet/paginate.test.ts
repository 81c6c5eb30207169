import fc from 'fast-check';
import { expect, it } from 'vitest';
import { paginate } from './paginate.ts';

const heights = (lines: number[], room = { first: 20, next: 30, tail: 10 }) => paginate(lines, (line) => line, room);

it('keeps few lines on one sheet', () => {
  expect(heights([5, 5])).toEqual([[5, 5]]);
});

it('fills the first sheet and goes on with the next', () => {
  expect(heights([6, 6, 6, 6, 6])).toEqual([
    [6, 6, 6],
    [6, 6],
  ]);
});

it('takes the last line along where the tail has no room below it', () => {
  expect(heights([5, 5, 5])).toEqual([[5, 5], [5]]);
  expect(heights([10, 10, 10, 10, 5])).toEqual([[10, 10], [10, 10], [5]]);
});

it('loses, doubles and turns round no line, overfills no sheet, and leaves room for the tail', () => {
  const room = { first: 60, next: 100, tail: 40 };
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 60 }), (lines) => {
      const sheets = heights(lines, room);
      expect(sheets.flat()).toEqual(lines);
      for (const [index, sheet] of sheets.entries()) {
        const filled = sheet.reduce((sum, line) => sum + line, 0);
        const isLast = index === sheets.length - 1;
        expect(sheet.length).toBeGreaterThan(0);
        expect(filled + (isLast ? room.tail : 0)).toBeLessThanOrEqual(index === 0 ? room.first : room.next);
      }
    }),
  );
});
