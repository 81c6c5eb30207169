import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import { AcceptanceOrder } from '@jazylym/domain/catalogue/catalogue';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { campaignsAt } from './dates.ts';
import { entriesOf } from './entries.ts';
import { serverOf } from './generate.ts';
import { hoursOf } from './hours.ts';
import { daysOf, dealOut, facilityLottery } from './plan.ts';
import { chanceOf } from './random.ts';
import { readReference } from './reference.ts';
import { readTitles } from './titles.ts';

const reference = readReference();
const titles = readTitles();
const weights = new Map(titles.map(({ index, weight }) => [index, weight]));
const order = AcceptanceOrder.parse({});
const draw = facilityLottery(reference.regions, reference.facilities);

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(CalendarDate.parse('2026-01-01'), days));

test('whatever the date, a counter would have accepted every client of both campaigns, none of them later than now', () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 0, max: 86_399 }), (today, second) => {
      const now = new Date(Date.parse(`${today}T00:00:00+05:00`) + second * 1_000);
      const campaigns = campaignsAt(today);
      for (const edition of ['thisYear', 'lastYear'] as const) {
        const entries = entriesOf(titles, edition).map((entry) => ({ ...entry, publisherId: 1 }));
        const catalogue = { id: 1, version: 1, entries, ...campaigns[edition] };
        const chance = chanceOf(second);
        const serve = serverOf(reference, { catalogue, order, weights }, chance);
        const days = daysOf(campaigns[edition], today, 150);
        const batches = days.flatMap((day) => dealOut(day, draw, { chance, always: [] }));
        const served = batches.flatMap((batch) => serve(batch, hoursOf(batch.day, today, now)));
        expect(served.length).toBeGreaterThan(0);
        expect(served.every(({ instant }) => instant <= now.getTime())).toBe(true);
      }
    }),
    { numRuns: 60 },
  );
});
