import { MOST_ROWS } from '@jazylym/domain/report/report';
import type { Known } from '../organisation/known.ts';
import type { Cells, Period } from './store.ts';

/** The most rows of a rollup that a question may read: a row for each place, title and span, or day. */
export function mostRows(
  { places, publicationIndexes }: Cells,
  spans: number,
  known: Pick<Known, 'publications'>,
): number {
  const titles = publicationIndexes === 'each' ? known.publications().size : publicationIndexes.length;
  return places.length * titles * spans;
}

/** Days of a period, one by one. */
export const daysIn = ({ spans }: Period): number => spans.reduce((sum, { days }) => sum + days, 0);

/**
 * What a page may still read. `take` tells whether so many rows are left, and if they are takes them: what a page asks for first comes
 * before what it can do without, so that no choice of places and titles makes it dear.
 */
export function allotment(most: number = MOST_ROWS): { take: (rows: number) => boolean } {
  let left = most;
  return {
    take: (rows) => {
      if (rows > left) return false;
      left -= rows;
      return true;
    },
  };
}
