import type { Month } from '@jazylym/domain/calendar/calendar';
import { monthOfYear, monthsFrom, yearOf } from '@jazylym/domain/calendar/month';

/** One calendar year of the grid: whether each of January … December belongs to the term. */
export type GridYear = { year: number; covered: boolean[] };

/**
 * The months 1 … 12 of a PS-1 with the term's months marked: `months` ≥ 1 months from `startMonth` on, both ends
 * inclusive. A term that crosses the year's end takes a row for each year (form PS-1, domain rule 11).
 */
export function monthsGrid(startMonth: Month, months: number): GridYear[] {
  const term = monthsFrom(startMonth, months);
  return [...new Set(term.map(yearOf))].map((year) => {
    const covered = new Set(term.filter((month) => yearOf(month) === year).map(monthOfYear));
    return { year, covered: Array.from({ length: 12 }, (_, index) => covered.has(index + 1)) };
  });
}
