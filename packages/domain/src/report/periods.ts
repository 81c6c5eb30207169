import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';

/** The acceptance window of a subscription year, both days inclusive. Acceptance itself runs all year. */
export const CampaignWindow = z.object({ year: z.int(), opensOn: CalendarDate, closesOn: CalendarDate });
export type CampaignWindow = z.infer<typeof CampaignWindow>;

/** What a report's named periods are reckoned from: today, the campaign that opened last, and the one before it. */
export const ReportPeriods = z.object({
  today: CalendarDate,
  campaign: CampaignWindow.nullable(),
  lastCampaign: CampaignWindow.nullable(),
});
export type ReportPeriods = z.infer<typeof ReportPeriods>;

/** Picks the campaigns that matter on a day; one that has not opened yet does not. */
export function periodsAt(today: CalendarDate, campaigns: readonly CampaignWindow[]): ReportPeriods {
  const [campaign = null, lastCampaign = null] = campaigns
    .filter(({ opensOn }) => opensOn <= today)
    .sort((one, other) => (one.opensOn < other.opensOn ? 1 : -1));
  return { today, campaign, lastCampaign };
}
