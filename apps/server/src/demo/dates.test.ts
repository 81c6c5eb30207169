import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import { AcceptanceOrder, type Catalogue } from '@jazylym/domain/catalogue/catalogue';
import { quote } from '@jazylym/domain/catalogue/quote';
import { firstOpenOf } from '@jazylym/domain/catalogue/start-month';
import { month } from '@jazylym/domain/testing/trade';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { campaignsAt, type DemoCampaign } from './dates.ts';
import { entriesOf } from './entries.ts';
import { readTitles } from './titles.ts';

const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(CalendarDate.parse('2026-01-01'), days));
const order = AcceptanceOrder.parse({});
const entries = entriesOf(readTitles(), 'thisYear').map((entry) => ({ ...entry, publisherId: 1 }));
const republican = entries.filter(({ territory }) => territory === 'republic');

const catalogueOf = (campaign: DemoCampaign): Catalogue => ({ id: campaign.year, version: 1, entries, ...campaign });

describe("the demonstration's dates", () => {
  test('are the real campaign’s while that goes on', () => {
    const { thisYear, lastYear } = campaignsAt(CalendarDate.parse('2026-11-23'));
    expect(thisYear).toMatchObject({
      year: 2027,
      opensOn: '2026-10-10',
      closesOn: '2026-12-20',
      lastStartMonth: '2027-12',
    });
    expect(lastYear).toMatchObject({ year: 2026, opensOn: '2025-10-10', closesOn: '2025-12-20' });
  });

  test('have this year’s catalogue beside the next year’s until the last of its months has closed', () => {
    const first = (today: string) => {
      const { thisYear, lastYear } = campaignsAt(CalendarDate.parse(today));
      const facts = { catalogues: [lastYear, thisYear].map(catalogueOf), order, today: CalendarDate.parse(today) };
      return firstOpenOf('75384', facts)?.catalogue.year;
    };
    expect(['2026-11-15', '2026-11-16', '2027-05-20'].map(first)).toEqual([2026, 2027, 2027]);
  });

  test('have a campaign open today, and last year’s a year before it, whatever the date', () => {
    fc.assert(
      fc.property(anyDay, (today) => {
        const { thisYear, lastYear } = campaignsAt(today);
        expect(thisYear.opensOn <= addDays(today, -20) && today <= thisYear.closesOn).toBe(true);
        expect(lastYear.closesOn < thisYear.opensOn).toBe(true);
        expect(lastYear.year).toBe(thisYear.year - 1);
      }),
    );
  });

  test('let every republican title be subscribed to for its longest term, today and for months to come', () => {
    fc.assert(
      fc.property(anyDay, fc.constantFrom(...republican), fc.integer({ min: 0, max: 300 }), (start, entry, later) => {
        const { thisYear, lastYear } = campaignsAt(start);
        const facts = { catalogues: [lastYear, thisYear].map(catalogueOf), order, today: addDays(start, later) };
        const { publicationIndex, maximumMonths: months } = entry;
        const startMonth = firstOpenOf(publicationIndex, facts)?.month ?? month('2000-01');
        const request = { publicationIndex, startMonth, months, zone: 'city' as const, sets: 1 };
        expect(quote(request, facts)).toMatchObject({ ok: true });
      }),
    );
  });
});
