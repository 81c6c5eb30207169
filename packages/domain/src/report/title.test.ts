import { expect, test } from 'vitest';
import type { CalendarDate, Month } from '../calendar/calendar.ts';
import { AcceptanceOrder } from '../catalogue/catalogue.ts';
import { copiesOf } from './delivery.ts';
import { copiesByRayon, nextDeadline } from './title.ts';

const CARD = { distributionSystem: 'card' } as const;
const PRICED = { firstStartMonth: '2027-01' as Month, lastStartMonth: '2027-12' as Month };
const order = AcceptanceOrder.parse({});
const on = (today: string) => nextDeadline(CARD, PRICED, order, today as CalendarDate);

test('the next deadline is of the first month that is still open and that the catalogue prices', () => {
  expect(on('2026-12-15')).toEqual({ startMonth: '2027-01', closesOn: '2026-12-15' });
  expect(on('2026-12-16')).toEqual({ startMonth: '2027-02', closesOn: '2027-01-15' });
  expect(on('2026-09-01')).toEqual({ startMonth: '2027-01', closesOn: '2026-12-15' });
  expect(on('2027-11-16')).toBeNull();
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
