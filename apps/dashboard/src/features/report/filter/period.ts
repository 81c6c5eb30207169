import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays, daysBetween } from '@jazylym/domain/calendar/date';
import { firstDayOf, monthOf } from '@jazylym/domain/calendar/month';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import * as z from 'zod';

/** The periods that have a button. */
export const PeriodName = z.enum(['today', 'week', 'month', 'campaign', 'lastCampaign', 'custom']);
export type PeriodName = z.infer<typeof PeriodName>;

/** Operational days, both inclusive. */
export interface Days {
  from: CalendarDate;
  to: CalendarDate;
}

/** A named period; the two days are those of a custom one. */
export interface ChosenPeriod {
  period: PeriodName;
  from?: CalendarDate | undefined;
  to?: CalendarDate | undefined;
}

/**
 * The days of a named period. Without such a campaign, and for a custom period whose ends are missing, it is this month;
 * ends in the wrong order are put right.
 */
export function daysOf(chosen: ChosenPeriod, { today, campaign, lastCampaign }: ReportPeriods): Days {
  const month = { from: firstDayOf(monthOf(today)), to: today };
  switch (chosen.period) {
    case 'today':
      return { from: today, to: today };
    case 'week':
      return { from: addDays(today, -6), to: today };
    case 'month':
      return month;
    case 'campaign':
      return campaign === null ? month : { from: campaign.opensOn, to: campaign.closesOn };
    case 'lastCampaign':
      return lastCampaign === null ? month : { from: lastCampaign.opensOn, to: lastCampaign.closesOn };
    case 'custom': {
      const { from = month.from, to = today } = chosen;
      return from <= to ? { from, to } : { from: to, to: from };
    }
  }
}

/**
 * The days of the campaign before that answer to the campaign's days up to today: as many from its first, so that like is
 * compared with like. Null where there is nothing to compare.
 */
export function lastCampaignSoFar({ today, campaign, lastCampaign }: ReportPeriods): Days | null {
  if (campaign === null || lastCampaign === null) return null;
  const sameDay = addDays(lastCampaign.opensOn, daysBetween(campaign.opensOn, today));
  return { from: lastCampaign.opensOn, to: earlierOf(sameDay, lastCampaign.closesOn) };
}

/** The earlier of two dates. */
export function earlierOf(one: CalendarDate, other: CalendarDate): CalendarDate {
  if (one < other) return one;
  return other;
}

/** Every day from `from` to `to`, both inclusive. */
export const everyDay = ({ from, to }: Days): CalendarDate[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, place) => addDays(from, place));
