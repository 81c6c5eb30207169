import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays, daysBetween } from '@jazylym/domain/calendar/date';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import { type Days, earlierOf } from '../filter/period.ts';

/**
 * The days of the last campaign that answer to a period's days up to today, counted from the first day of either campaign; null where there
 * are none, as for a period before the campaign.
 */
export function comparedDays(days: Days, { today, campaign, lastCampaign }: ReportPeriods): Days | null {
  if (campaign === null || lastCampaign === null || days.from < campaign.opensOn) return null;
  const until = earlierOf(days.to, today);
  const moved = (day: CalendarDate) => addDays(lastCampaign.opensOn, daysBetween(campaign.opensOn, day));
  if (until < days.from) return null;
  const from = moved(days.from);
  const to = earlierOf(moved(until), lastCampaign.closesOn);
  return to < from ? null : { from, to };
}
