import * as z from 'zod';
import type { ReportReach } from '../access/can.ts';
import type { CalendarDate } from '../calendar/calendar.ts';
import { daysBetween } from '../calendar/date.ts';
import type { Instant } from '../calendar/instant.ts';
import { PublicationIndex } from '../catalogue/catalogue.ts';
import { Line } from '../organisation/line.ts';
import { BranchCode, FacilityCode, type Names } from '../organisation/organisation.ts';
import { Campaign } from '../organisation/reference.ts';
import type { CampaignWindow } from './periods.ts';

/** What a plan is set for: a branch and a facility by what they accept, a title by what the whole country accepts of it. */
export const PlanKind = z.enum(['branch', 'facility', 'title']);
export type PlanKind = z.infer<typeof PlanKind>;

/**
 * Which kinds of lines a reach has any of: who counts only some titles has titles, who counts only some branches has these and their
 * facilities, for a title's line is of the whole country.
 */
export function kindsWithin({ branchCodes, publisherIds }: ReportReach): PlanKind[] {
  if (publisherIds !== 'all') return branchCodes === 'all' ? ['title'] : [];
  return branchCodes === 'all' ? ['branch', 'facility', 'title'] : ['branch', 'facility'];
}

/** The most sets that one line of a plan may have: more than the country has people to read them. */
const MOST_PLANNED = 10_000_000;

/** The most lines that are typed and saved at once; a file may have more. */
const MOST_TYPED_LINES = 1_000;

/** Whole sets. */
export const PlannedSets = z.int().min(0).max(MOST_PLANNED);

/** What a line is called by: a branch's code, a facility's postal index, a title's index. */
const PlanCode = z.union([BranchCode, FacilityCode, PublicationIndex]);

/** What becomes of one line of a plan; without sets it is taken out. */
export const PlanChange = z.object({ kind: PlanKind, code: PlanCode, sets: PlannedSets.nullable() });
export type PlanChange = z.infer<typeof PlanChange>;

export const PlanYear = Campaign.shape.year;

/** By what a line is told from others: a branch and a title may be called alike. */
export const planKey = ({ kind, code }: { kind: PlanKind; code: string }): string => `${kind} ${code}`;

/** A version of a plan; 0 where there is none yet. */
export const PlanVersion = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);

/** Lines of a campaign's plan as somebody changes them who saw it in the version `seen`; a line at most once. */
export const SavePlan = z.object({
  year: PlanYear,
  seen: PlanVersion,
  lines: z
    .array(PlanChange)
    .min(1)
    .max(MOST_TYPED_LINES)
    .refine((lines) => new Set(lines.map(planKey)).size === lines.length, 'a line twice'),
  note: Line.default(''),
});
export type SavePlan = z.infer<typeof SavePlan>;

/** A line that a version changed, from what to what; null is no plan. */
export type PlanStep = { kind: PlanKind; code: string; names: Names; before: number | null; after: number | null };

/** One change of a plan as far as its reader's reach goes; `steps` are the first of `count` lines. */
export type PlanEdit = {
  version: number;
  madeAt: Instant;
  madeBy: string;
  note: string;
  count: number;
  steps: PlanStep[];
};

/** Why a change of a plan was not taken; each has a sentence in every language. */
export type PlanRejection =
  | { reason: 'noCampaign'; year: number }
  /** No such branch, facility or title, or not one that is planned by who asked. */
  | { reason: 'unknownLines'; count: number; lines: { kind: PlanKind; code: string }[] }
  /** Somebody changed what the author had in sight: those lines, by whom, and the version that shows them. */
  | { reason: 'changedMeanwhile'; version: number; madeBy: string; count: number; steps: PlanStep[] };

/** What part of a plan is reached, 1 for all of it and more where it is exceeded; null without a plan to reach. */
export const shareOf = (plan: number | null, accepted: number): number | null =>
  plan === null || plan === 0 ? null : accepted / plan;

/** The days that a campaign has, and of them those that are left, today included; those before it opens are not among them. */
export function daysOfCampaign({ opensOn, closesOn }: CampaignWindow, today: CalendarDate) {
  const days = daysBetween(opensOn, closesOn) + 1;
  const gone = daysBetween(opensOn, today);
  return { days, left: Math.min(days, Math.max(0, days - gone)) };
}

/** How many sets a day, rounded up, reach a plan in the days that are left; null without a plan or without days. */
export function neededPerDay(plan: number | null, accepted: number, daysLeft: number): number | null {
  if (plan === null || daysLeft === 0) return null;
  return Math.ceil(Math.max(0, plan - accepted) / daysLeft);
}

/**
 * Which part of a campaign is to be accepted by the end of `today`, 0 to 1: as in the campaign before, of which `curve` has the sets
 * accepted by the end of each day, from its first; as many every day where it brought nothing. All of it by the end of the last day,
 * also where that campaign had more of them.
 */
export function expectedShare(campaign: CampaignWindow, today: CalendarDate, curve: readonly number[]): number {
  const gone = daysBetween(campaign.opensOn, today) + 1;
  if (gone <= 0) return 0;
  if (today >= campaign.closesOn) return 1;
  const whole = curve.at(-1) ?? 0;
  if (whole > 0) return Math.min(1, Math.max(0, (curve[gone - 1] ?? whole) / whole));
  return Math.min(1, gone / daysOfCampaign(campaign, today).days);
}

/** The sets accepted by the end of each of so many days, of which `byDay` has those with something; days by their place from 0. */
export function cumulative(days: number, byDay: ReadonlyMap<number, number>): number[] {
  let sum = 0;
  return Array.from({ length: days }, (_, place) => {
    sum += byDay.get(place) ?? 0;
    return sum;
  });
}

/** A line beside what was accepted. Sets by operational day and accepting place, invoices that await payment among them. */
export type PlanProgressLine = {
  code: string;
  names: Names;
  /** A facility's id; null for a branch and a title. */
  facilityId: number | null;
  plan: number | null;
  accepted: number;
  /** By the same day of the campaign before; null where there was none. */
  before: number | null;
  share: number | null;
  /** By today, where it goes as the campaign before did. */
  expected: number | null;
  neededPerDay: number | null;
  /** Whether its reader may plan it. */
  mayChange: boolean;
};

/** What one kind of lines is asked for; facilities are told of one branch. */
export const PlanProgressQuery = z.object({
  year: PlanYear,
  kind: PlanKind,
  branchCode: BranchCode.optional(),
});
export type PlanProgressQuery = z.infer<typeof PlanProgressQuery>;

/** Lines of a kind in the order of their codes. `version` is the plan's; without such a campaign there is nothing to plan. */
export type PlanProgress = {
  version: number;
  today: CalendarDate;
  asOf: Instant;
  /** The years that have a campaign, the newest first. */
  years: number[];
  campaign: CampaignWindow | null;
  lastCampaign: CampaignWindow | null;
  daysLeft: number;
  /** Whose facilities these are, where they are. */
  branchCode: string | null;
  /** The branches whose facilities one may ask for. */
  branches: { code: string; names: Names }[];
  lines: PlanProgressLine[];
};
