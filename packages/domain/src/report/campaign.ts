import type { CalendarDate } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/date.ts';
import type { CampaignWindow } from './periods.ts';

type Window = Pick<CampaignWindow, 'opensOn' | 'closesOn'>;

/** How a campaign stands, in days and in whatever is measured. */
export type Pace = {
  /** Which day of the campaign it is, the first being 1, and how many it has. */
  day: number;
  days: number;
  /** Days that still accept, today included; 0 when it is over. */
  daysLeft: number;
  /** The mean of the days so far, today included. */
  perDay: number;
  /** What each day left must bring to reach the goal; 0 when it is reached, null when no day is left. */
  needed: number | null;
};

/** Where a campaign stands on a day that is not before its first, and what it takes to reach a goal: the last campaign's total, or a plan's. */
export function paceOf(campaign: Window, today: CalendarDate, soFar: number, goal: number): Pace {
  const days = daysBetween(campaign.opensOn, campaign.closesOn) + 1;
  const day = Math.min(daysBetween(campaign.opensOn, today) + 1, days);
  const daysLeft = Math.max(0, daysBetween(today, campaign.closesOn) + 1);
  const missing = Math.max(0, goal - soFar);
  return {
    day,
    days,
    daysLeft,
    perDay: soFar / day,
    needed: missing === 0 ? 0 : daysLeft === 0 ? null : missing / daysLeft,
  };
}

/** A value that came on a day. */
export type DayValue = { day: CalendarDate; value: number };

/**
 * One day of the campaign and the same day of the last one, each added up from its first; null where the campaign has no such day or
 * it is yet to come. `plan` is what a plan expects by its end, where there is one.
 */
export type CampaignPoint = { day: CalendarDate; value: number | null; before: number | null; plan?: number | null };

/** Two campaigns on one axis, first day on first day, as long as the longer one. */
export function campaignLines(
  now: { campaign: Window; values: readonly DayValue[]; today: CalendarDate },
  before: { campaign: Window; values: readonly DayValue[] },
): CampaignPoint[] {
  const lengthOf = ({ opensOn, closesOn }: Window) => daysBetween(opensOn, closesOn) + 1;
  const begun = Math.min(daysBetween(now.campaign.opensOn, now.today) + 1, lengthOf(now.campaign));
  const length = Math.max(lengthOf(now.campaign), lengthOf(before.campaign));
  const values = addedUp(now.campaign, now.values, begun);
  const valuesBefore = addedUp(before.campaign, before.values, lengthOf(before.campaign));
  return Array.from({ length }, (_, place) => ({
    day: addDays(now.campaign.opensOn, place),
    value: values[place] ?? null,
    before: valuesBefore[place] ?? null,
  }));
}

/** The same points with a plan's line, of which `plan` has every day of the campaign from its first. */
export const withPlan = (points: readonly CampaignPoint[], plan: readonly number[]): CampaignPoint[] =>
  points.map((point, place) => ({ ...point, plan: plan[place] ?? null }));

/**
 * What the last campaign brought a day from its `day`-th day to its end: campaigns bring most in their last weeks, so the days left are
 * measured by those, not by the days that were. Null where the last campaign had no such day.
 */
export function restPerDay(points: readonly CampaignPoint[], day: number): number | null {
  const sums = points.flatMap(({ before }) => (before === null ? [] : [before]));
  const days = sums.length - day + 1;
  return days < 1 ? null : ((sums.at(-1) ?? 0) - (sums[day - 2] ?? 0)) / days;
}

/** The sums of a campaign's first days, a day without a value adding nothing. */
function addedUp({ opensOn }: Window, values: readonly DayValue[], days: number): number[] {
  const byDay = new Map(values.map(({ day, value }) => [day, value]));
  let sum = 0;
  return Array.from({ length: days }, (_, place) => {
    sum += byDay.get(addDays(opensOn, place)) ?? 0;
    return sum;
  });
}
