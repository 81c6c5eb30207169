import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, month, order } from '../testing/trade.ts';
import { FEWEST_SETS, type ForecastFacts, forecast } from './forecast.ts';
import { forecastPeriods } from './forecast-periods.ts';

const CAMPAIGNS = [
  { year: 2026, opensOn: day('2025-10-10'), closesOn: day('2025-12-20') },
  { year: 2027, opensOn: day('2026-10-10'), closesOn: day('2026-12-20') },
];

/** January in the middle of a campaign: of 1,000 starts last year 40 % came after this point, and it goes 10 % better. */
const FACTS: ForecastFacts = {
  months: [
    {
      ...{ month: month('2027-01'), closesOn: day('2026-12-15'), isClosed: false, accepted: 600 },
      lastYear: { month: month('2026-01'), started: 1000, inWindow: 2000, afterPoint: 800 },
    },
    {
      ...{ month: month('2027-02'), closesOn: day('2027-01-15'), isClosed: false, accepted: 590 },
      lastYear: { month: month('2026-02'), started: 50, inWindow: 100, afterPoint: 100 },
    },
  ],
  campaign: { now: 1100, before: 1000 },
  recent: { now: 240, before: 200 },
  lasting: { sets: 900, ofSets: 1000 },
};

describe('a forecast', () => {
  test('is what is accepted and what came after the same point a year ago, as this campaign stands to that one', () => {
    const { months, gap } = forecast(FACTS);
    expect(gap).toBeNull();
    // 400 of last year, at 1.1; at 1.2 as the last weeks went. The chance in 440 is 2√440 = 41.95.
    expect(months[0]?.expected).toEqual({ copies: 600 + 440, low: 600 + 398, high: 600 + 522 });
    // 50 that start then, and nine tenths of January's 400 that are for longer than a month.
    expect(months[1]?.expected?.copies).toBe(590 + Math.round((50 + 360) * 1.1));
  });

  test('of a month that is closed is exactly what is accepted', () => {
    const [january] = FACTS.months;
    if (january === undefined) throw new Error('no January');
    const { months } = forecast({ ...FACTS, months: [{ ...january, isClosed: true }] });
    expect(months[0]?.expected).toEqual({ copies: 600, low: 600, high: 600 });
  });

  test.each([
    ['noLastCampaign', null],
    ['tooLittle', { now: 5, before: FEWEST_SETS - 1 }],
  ] as const)('says %s instead of guessing', (gap, campaign) => {
    const answer = forecast({ ...FACTS, campaign });
    expect(answer.gap).toBe(gap);
    expect(answer.months.map(({ expected, accepted }) => [expected, accepted])).toEqual([
      [null, 600],
      [null, 590],
    ]);
  });

  const count = fc.integer({ min: -20, max: 1_000_000 });
  const pace = fc.record({ now: count, before: count });
  const someFacts: fc.Arbitrary<ForecastFacts> = fc.record({
    months: fc.array(
      fc.record({
        month: fc.constant(month('2027-01')),
        closesOn: fc.constant(day('2026-12-15')),
        isClosed: fc.boolean(),
        accepted: count,
        lastYear: fc.record({
          month: fc.constant(month('2026-01')),
          started: count,
          inWindow: count,
          afterPoint: count,
        }),
      }),
      { maxLength: 3 },
    ),
    campaign: fc.option(pace),
    recent: pace,
    lasting: fc.record({ sets: count, ofSets: count }),
  });

  test('is never below what is accepted, and within its bounds, in whole copies', () => {
    fc.assert(
      fc.property(someFacts, (facts) => {
        for (const { expected, accepted } of forecast(facts).months) {
          if (expected === null) continue;
          const { copies, low, high } = expected;
          expect([copies, low, high].every(Number.isSafeInteger)).toBe(true);
          expect(accepted <= low && low <= copies && copies <= high).toBe(true);
        }
      }),
    );
  });

  test('does not fall when more is accepted', () => {
    fc.assert(
      fc.property(someFacts, fc.nat(1000), fc.nat(1000), (facts, forMonth, inCampaign) => {
        const more = forecast({
          ...facts,
          months: facts.months.map((one) => ({ ...one, accepted: one.accepted + forMonth })),
          campaign: facts.campaign && { ...facts.campaign, now: facts.campaign.now + inCampaign },
        });
        for (const [place, { expected }] of forecast(facts).months.entries())
          expect(more.months[place]?.expected?.copies ?? 0).toBeGreaterThanOrEqual(expected?.copies ?? 0);
      }),
    );
  });

  test('of a title that nothing was ever accepted for is that nothing can be said', () => {
    const nothing = forecast({
      months: [],
      campaign: { now: 0, before: 0 },
      recent: { now: 0, before: 0 },
      lasting: { sets: 0, ofSets: 0 },
    });
    expect(nothing.gap).toBe('tooLittle');
  });
});

describe('what a forecast compares', () => {
  const periods = (today: string) => forecastPeriods(day(today), () => 'card', { order, campaigns: CAMPAIGNS });

  test('is last year at the same distance from each month’s deadline', () => {
    const { months, campaign, recent } = periods('2026-11-24');
    expect(months.map((one) => [one.month, one.closesOn, one.isClosed])).toEqual([
      ['2026-12', '2026-11-15', true],
      ['2027-01', '2026-12-15', false],
      ['2027-02', '2027-01-15', false],
    ]);
    expect(months[1]).toMatchObject({
      lastYear: '2026-01',
      window: { from: '2025-10-10', to: '2025-12-15' },
      after: { from: '2025-11-25', to: '2025-12-15' },
    });
    // February is accepted mostly once January is closed, so all of it is still to come.
    expect(months[2]).toMatchObject({
      window: { from: '2025-12-16', to: '2026-01-15' },
      after: { from: '2025-12-16', to: '2026-01-15' },
    });
    expect(campaign).toEqual({
      now: { from: '2026-10-10', to: '2026-11-24' },
      before: { from: '2025-10-10', to: '2025-11-24' },
    });
    expect(recent.before).toEqual({ from: '2025-10-28', to: '2025-11-24' });
  });

  test('on the deadline’s own day is nothing more than that day’s rest: the day after it is closed', () => {
    const [december] = periods('2026-11-15').months;
    expect(december).toMatchObject({ isClosed: false, after: { from: '2025-11-16', to: '2025-11-15' } });
    expect(periods('2026-11-16').months[0]).toMatchObject({ isClosed: true });
  });

  test('goes by how the title comes in each month, also where that changes at the new year', () => {
    const systemIn = (month: string) => (month < '2027-01' ? 'card' : 'address');
    const { months } = forecastPeriods(day('2026-11-24'), systemIn, { order, campaigns: CAMPAIGNS });
    expect(months.map(({ closesOn }) => closesOn)).toEqual(['2026-11-15', '2026-12-10', '2027-01-10']);
  });

  test('is no campaign where there is no last one', () => {
    expect(
      forecastPeriods(day('2026-11-24'), () => 'card', { order, campaigns: CAMPAIGNS.slice(1) }).campaign,
    ).toBeNull();
  });

  test('stays on the calendar in leap years and in both systems', () => {
    const dates = fc.date({ min: new Date('2003-01-01'), max: new Date('2096-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(dates, fc.constantFrom('card' as const, 'address' as const), (date, system) => {
        const today = day(date.toISOString().slice(0, 10));
        for (const { after, window, month: ahead, lastYear } of forecastPeriods(today, () => system, {
          order,
          campaigns: CAMPAIGNS,
        }).months) {
          expect([window.from <= window.to, after.from >= window.from, after.to === window.to]).toEqual([
            true,
            true,
            true,
          ]);
          expect(lastYear.slice(5)).toBe(ahead.slice(5));
        }
      }),
    );
  });
});
