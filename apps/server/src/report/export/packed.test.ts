import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packed } from './packed.ts';

test('titles are read together up to so many rows, in their order, and one with more stands alone', () => {
  const rows = fc.array(fc.integer({ min: 1, max: 50 }));
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 60 }), (sizes, most) => {
      const packs = packed(
        sizes.map((size, place) => ({ rows: size, place })),
        most,
      );
      expect(packs.flat().map(({ place }) => place)).toEqual(sizes.map((_, place) => place));
      const sums = packs.map((pack) => pack.reduce((sum, one) => sum + one.rows, 0));
      expect(packs.every((pack, place) => pack.length === 1 || (sums[place] ?? 0) <= most)).toBe(true);
      // No two packs would have gone into one.
      expect(packs.slice(1).every(([first], place) => (sums[place] ?? 0) + (first?.rows ?? 0) > most)).toBe(true);
    }),
  );
});
