import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Line } from './line.ts';
import { Branch, BranchCode, Facility, Names, Zone } from './organisation.ts';
import { PostalCode } from './postal-code.ts';

/** The most streets of one postal code: more is a file whose columns are mixed up. */
export const MOST_STREETS = 1000;

/** A name as it is typed: one line with something in it. */
const Name = Line.overwrite((text) => text.replace(/\s+/gu, ' ')).min(1);

const TypedNames = z.object({ kk: Name, ru: Name, en: Name });

/** A branch as an administrator writes it; its tile is a place on the map of six columns and five rows, from 1. */
export const BranchDraft = z.object({
  code: BranchCode,
  names: TypedNames,
  tile: z.object({ column: z.int().min(1).max(20), row: z.int().min(1).max(20) }),
});
export type BranchDraft = z.infer<typeof BranchDraft>;

/** A facility with the day from which it neither accepts nor delivers; null while it is open. */
export const FacilityEntry = Facility.extend({ closedOn: CalendarDate.nullable() });
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
  facilityCode: z.string().regex(/^\d{6}$/),
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
