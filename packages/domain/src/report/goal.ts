import type { CalendarDate } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/date.ts';
import type { CampaignWindow } from './periods.ts';
import { daysOfCampaign, expectedShare, neededPerDay, type PlanKind, shareOf } from './plan.ts';

/** What is planned of one kind of lines within reach, for pages that show it beside their own figures. */
export type PlanGoals = {
  kind: PlanKind;
  /** The campaign whose plan it is; null where there is none of that year. */
  campaign: CampaignWindow | null;
  /** Lines that have a plan, in sets, in the order of their codes. */
  lines: { code: string; sets: number }[];
  /** How many lines there are, planned or not. */
  count: number;
  /** Which part is to be accepted by the end of each day of the campaign, from its first: 0 to 1. */
  expected: number[];
};

/** Which part of a campaign is to be accepted by the end of each of its days; `curve` as `expectedShare` takes it. */
export const expectedShares = (campaign: CampaignWindow, curve: readonly number[]): number[] =>
  Array.from({ length: daysOfCampaign(campaign, campaign.opensOn).days }, (_, place) =>
    expectedShare(campaign, addDays(campaign.opensOn, place), curve),
  );

/** Which part is expected by the end of `today`: nothing before a campaign opens, the last day's once it has closed. */
export function expectedBy({ campaign, expected }: PlanGoals, today: CalendarDate): number {
  if (campaign === null || today < campaign.opensOn) return 0;
  return expected[daysBetween(campaign.opensOn, today)] ?? expected.at(-1) ?? 0;
}

/** Where lines of a plan stand together. Sets; `accepted`, `share` and `neededPerDay` are of the lines that have a plan. */
export type Goal = {
  sets: number;
  accepted: number;
  share: number | null;
  /** Sets and part of the plan that are expected by today. */
  expected: number;
  expectedShare: number;
  neededPerDay: number | null;
  /** Lines with a plan, and all that were asked for. */
  planned: number;
  lines: number;
};

/**
 * The plan of what is looked at, which is what its lines add up to: `codes` are the lines, null for all of them, and
 * `accepted` has their sets. Null where none of them has a plan.
 */
export function goalOf(
  goals: PlanGoals,
  asked: { codes: readonly string[] | null; accepted: ReadonlyMap<string, number>; today: CalendarDate },
): Goal | null {
  const { codes, today } = asked;
  const planned = goals.lines.filter(({ code }) => codes === null || codes.includes(code));
  if (planned.length === 0 || goals.campaign === null) return null;
  const sets = planned.reduce((sum, line) => sum + line.sets, 0);
  const accepted = planned.reduce((sum, { code }) => sum + (asked.accepted.get(code) ?? 0), 0);
  const part = expectedBy(goals, today);
  return {
    sets,
    accepted,
    share: shareOf(sets, accepted),
    expected: Math.round(sets * part),
    expectedShare: part,
    neededPerDay: neededPerDay(sets, accepted, daysOfCampaign(goals.campaign, today).left),
    planned: planned.length,
    lines: codes?.length ?? goals.count,
  };
}

/** How many sets of a plan are expected by the end of each day of its campaign. */
export const planByDay = ({ expected }: PlanGoals, sets: number): number[] =>
  expected.map((part) => Math.round(part * sets));
