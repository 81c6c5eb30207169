import { Month } from '@jazylym/domain/calendar/calendar';
import { describe, expect, it } from 'vitest';
import { monthsGrid } from './months-grid.ts';

const drawn = (start: string, months: number) =>
  monthsGrid(Month.parse(start), months).map(
    ({ year, covered }) => `${year} ${covered.map((one) => (one ? '#' : '.')).join('')}`,
  );

describe('the months grid of a PS-1', () => {
  it('marks a whole year on one row', () => {
    expect(drawn('2027-01', 12)).toEqual(['2027 ############']);
  });

  it('marks only the months of a part of a year', () => {
    expect(drawn('2027-03', 4)).toEqual(['2027 ..####......']);
    expect(drawn('2026-12', 1)).toEqual(['2026 ...........#']);
  });

  it('shows both years of a term that crosses the end of the year', () => {
    expect(drawn('2026-11', 6)).toEqual(['2026 ..........##', '2027 ####........']);
    expect(drawn('2026-02', 12)).toEqual(['2026 .###########', '2027 #...........']);
  });

  it('marks exactly as many months as the term has, whatever it starts with', () => {
    for (let start = 1; start <= 12; start += 1) {
      for (let months = 1; months <= 12; months += 1) {
        const marks =
          drawn(`2027-${String(start).padStart(2, '0')}`, months)
            .join('')
            .split('#').length - 1;
        expect(marks).toBe(months);
      }
    }
  });
});
