import { closesAfter } from '../abonement/deadline.ts';
import type { CalendarDate, Month } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/date.ts';
import { addMonths, monthOf, monthOfYear, monthsFrom, yearOf } from '../calendar/month.ts';
import type { AcceptanceOrder, DistributionSystem } from '../catalogue/catalogue.ts';
import { type CampaignWindow, periodsAt } from './periods.ts';

/** How many delivery months a forecast is about. */
const FORECAST_MONTHS = 3;

/** Days of recent acceptance that are compared with the same days a year earlier. */
const RECENT_DAYS = 28;

/** Operational days, both inclusive; none where `to` is before `from`. */
export type Days = { from: CalendarDate; to: CalendarDate };

/** A delivery month ahead, the same month a year earlier, and which days tell of that one what came after the same point in time. */
type MonthAhead = {
  month: Month;
  /** The last day on which a subscription that starts in this month is accepted (S3). */
  closesOn: CalendarDate;
  isClosed: boolean;
  lastYear: Month;
  /** The days in which last year's start month was mostly accepted, and those of them after the same point. */
  window: Days;
  after: Days;
};

/** This campaign up to today and the last one up to the same point; the last weeks and the same weeks a year earlier. */
export type ForecastPeriods = {
  months: MonthAhead[];
  campaign: { now: Days; before: Days } | null;
  recent: { now: Days; before: Days };
};

/**
 * Which days a forecast compares. Points in time answer to each other by their distance from the deadline; a January's window is its
 * campaign up to its deadline, any other month's the days from the deadline before to its own. `systemIn` says how the title comes in a
 * month, by the catalogue of that month's year.
 */
export function forecastPeriods(
  today: CalendarDate,
  systemIn: (month: Month) => DistributionSystem,
  { order, campaigns }: { order: AcceptanceOrder; campaigns: readonly CampaignWindow[] },
): ForecastPeriods {
  const yearAgo = sameDistance(today, systemIn(addMonths(monthOf(today), 1)), order);
  const { campaign, lastCampaign } = periodsAt(today, campaigns);
  return {
    months: monthsFrom(addMonths(monthOf(today), 1), FORECAST_MONTHS).map((month) => {
      const lastYear = addMonths(month, -12);
      const system = systemIn(month);
      const closesOn = closesAfter(month, system, order);
      const closed = closesAfter(lastYear, system, order);
      const window = { from: opened(lastYear, system, { order, campaigns }), to: closed };
      const next = addDays(closed, 1 - daysBetween(today, closesOn));
      const after = { from: laterOf(next, window.from), to: closed };
      return { month, closesOn, isClosed: today > closesOn, lastYear, window, after };
    }),
    campaign:
      campaign === null || lastCampaign === null
        ? null
        : { now: { from: campaign.opensOn, to: today }, before: { from: lastCampaign.opensOn, to: yearAgo } },
    recent: {
      now: { from: addDays(today, 1 - RECENT_DAYS), to: today },
      before: { from: addDays(yearAgo, 1 - RECENT_DAYS), to: yearAgo },
    },
  };
}

/** The day a year ago that was as far from its next deadline as today is. */
function sameDistance(today: CalendarDate, system: DistributionSystem, order: AcceptanceOrder): CalendarDate {
  const next = addMonths(monthOf(today), 1);
  const distance = daysBetween(today, closesAfter(next, system, order));
  return addDays(closesAfter(addMonths(next, -12), system, order), -distance);
}

/** From when a start month was mostly accepted. */
function opened(
  month: Month,
  system: DistributionSystem,
  { order, campaigns }: { order: AcceptanceOrder; campaigns: readonly CampaignWindow[] },
): CalendarDate {
  const own = campaigns.find(({ year }) => year === yearOf(month));
  const closes = closesAfter(month, system, order);
  if (monthOfYear(month) === 1 && own !== undefined && own.opensOn <= closes) return own.opensOn;
  return addDays(closesAfter(addMonths(month, -1), system, order), 1);
}

function laterOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  if (one > other) return one;
  return other;
}
