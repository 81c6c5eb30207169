import { expect, test } from 'vitest';
import type { Month } from '../calendar/calendar.ts';
import { catalogueOf, catalogueOfYear, day, order } from '../testing/trade.ts';
import { copiesOf } from './delivery.ts';
import { copiesByRayon, nextDeadline } from './title.ts';

const on = (today: string, catalogues = [catalogueOf()]) =>
  nextDeadline('75384', { catalogues, order, today: day(today) });

test('the next deadline is of the first month that is still open and that the catalogue prices', () => {
  expect(on('2026-12-15')).toEqual({ startMonth: '2027-01', closesOn: '2026-12-15' });
  expect(on('2026-12-16')).toEqual({ startMonth: '2027-02', closesOn: '2027-01-15' });
  expect(on('2026-09-01')).toEqual({ startMonth: '2027-01', closesOn: '2026-12-15' });
  expect(on('2027-11-16')).toBeNull();
});

test('the next deadline goes on over the year’s end once the next year’s catalogue is published', () => {
  const both = [catalogueOf(), catalogueOfYear(2028)];
  expect(on('2027-11-15', both)).toEqual({ startMonth: '2027-12', closesOn: '2027-11-15' });
  expect(on('2027-11-16', both)).toEqual({ startMonth: '2028-01', closesOn: '2027-12-15' });
});

test('facilities are added up by the rayon or city where they stand', () => {
  const months = (change: number) =>
    copiesOf(2027, [
      { month: '2027-03' as Month, change, city: 1, awaiting: 0, started: change, renewed: 0, ended: 0 },
    ]);
  const named = (kk: string, isCity: boolean) => ({ isCity, names: { kk, ru: kk, en: kk } });
  const found = copiesByRayon([
    { rayon: named('Сайрам', false), months: months(2) },
    { rayon: named('Сайрам', true), months: months(5) },
    { rayon: null, months: months(1) },
    { rayon: named('Сайрам', false), months: months(4) },
  ]);
  expect(found.map((one) => [one.rayon?.isCity, one.facilities, one.months[2]?.copies, one.months[1]?.copies])).toEqual(
    [
      [false, 2, 6, 0],
      [true, 1, 5, 0],
      [undefined, 1, 1, 0],
    ],
  );
});
