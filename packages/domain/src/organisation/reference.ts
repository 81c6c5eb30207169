import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Line } from './line.ts';
import { Branch, BranchCode, Facility, FacilityCode, Names, Zone } from './organisation.ts';
import { PostalCode } from './postal-code.ts';

/** The most streets of one postal code: more is a file whose columns are mixed up. */
export const MOST_STREETS = 1000;

/** A line as it is typed, with single spaces. */
const Typed = Line.overwrite((text) => text.replace(/\s+/gu, ' '));

/** A name as it is typed: one line with something in it. */
const Name = Typed.min(1);

/** What a facility calls one of its delivery rounds: a number, as a rule; empty where it has none. */
export const Round = Typed.max(10);

const TypedNames = z.object({ kk: Name, ru: Name, en: Name });

/** A branch as an administrator writes it; its tile is a place on the map of six columns and five rows, from 1. */
export const BranchDraft = z.object({
  code: BranchCode,
  names: TypedNames,
  tile: z.object({ column: z.int().min(1).max(20), row: z.int().min(1).max(20) }),
});
export type BranchDraft = z.infer<typeof BranchDraft>;

/** By how many PINs a day's protocol is certified: the operator's, or the operator's and the head's. */
export const Signatures = z.literal([1, 2]);
export type Signatures = z.infer<typeof Signatures>;

/** A facility as it is kept. */
export const FacilityEntry = Facility.extend({
  signatures: Signatures,
  /** Where its bundles are sorted in the card system (S2); null where it sorts them itself. */
  sortingPointCode: FacilityCode.nullable(),
  /** Without automation it has no counter: its cards are entered at another facility, which has. */
  automated: z.boolean(),
  enteredAtCode: FacilityCode.nullable(),
  /** The day from which it neither accepts nor delivers; null while it is open. */
  closedOn: CalendarDate.nullable(),
});
export type FacilityEntry = z.infer<typeof FacilityEntry>;

export const FacilityDraft = FacilityEntry.omit({ id: true }).extend({ names: TypedNames });
export type FacilityDraft = z.infer<typeof FacilityDraft>;

/**
 * A postal code as it is kept: by whom and at which tariff is delivered there, and which streets it has, in any language.
 * From `closedOn` on it no longer answers. What a counter sees of it is a `DeliveryPlace`.
 */
export const PostalPlace = z.object({
  code: z.string(),
  newCode: z.string(),
  facilityCode: z.string(),
  round: z.string(),
  zone: Zone,
  settlement: Names,
  rayon: Names.nullable(),
  streets: z.array(z.string()).max(MOST_STREETS),
  closedOn: CalendarDate.nullable(),
});
export type PostalPlace = z.infer<typeof PostalPlace>;

/** The streets of one place: each once, in the order given. */
const Streets = z
  .array(Name)
  .max(MOST_STREETS)
  .overwrite((names) => [...new Set(names)]);

export const PostalPlaceDraft = PostalPlace.extend({
  code: PostalCode.regex(/^\d{6}$/),
  newCode: PostalCode.regex(/^[A-Z]/),
  facilityCode: FacilityCode,
  round: Round,
  settlement: TypedNames,
  rayon: TypedNames.nullable(),
  streets: Streets,
});
export type PostalPlaceDraft = z.infer<typeof PostalPlaceDraft>;

/** The acceptance window of a subscription year, both dates inclusive; acceptance itself runs all year. */
export const Campaign = z.object({
  year: z.int().min(2001).max(2098),
  opensOn: CalendarDate,
  closesOn: CalendarDate,
});
export type Campaign = z.infer<typeof Campaign>;

/** A change as an administrator asks for it: what they saw, null where they make it, and what it is to become. */
const change = <Entry extends z.ZodType, Draft extends z.ZodType>(entry: Entry, draft: Draft) =>
  z.object({ seen: entry.nullable(), next: draft });

export const BranchChange = change(Branch, BranchDraft);
export type BranchChange = z.infer<typeof BranchChange>;
export const FacilityChange = change(FacilityEntry, FacilityDraft);
export type FacilityChange = z.infer<typeof FacilityChange>;
export const PostalPlaceChange = change(PostalPlace, PostalPlaceDraft);
export type PostalPlaceChange = z.infer<typeof PostalPlaceChange>;
export const CampaignChange = change(Campaign, Campaign);
export type CampaignChange = z.infer<typeof CampaignChange>;
