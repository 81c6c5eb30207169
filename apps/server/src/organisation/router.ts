import { ChangeCursor, type ChangePage, ChangeSubject } from '@jazylym/domain/organisation/change';
import { EndBlanks, IssueBlanks, KeepCollector } from '@jazylym/domain/organisation/collector';
import type { Issuer } from '@jazylym/domain/organisation/issuer';
import { Line } from '@jazylym/domain/organisation/line';
import type { Branch, DeliveryPlace, Facility } from '@jazylym/domain/organisation/organisation';
import { FacilityId } from '@jazylym/domain/organisation/organisation';
import { PostalCode } from '@jazylym/domain/organisation/postal-code';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { searchStreets } from '@jazylym/domain/organisation/search';
import * as z from 'zod';
import { anywhere, inFacility } from '../access/guard.ts';
import { router } from '../trpc.ts';
import { type Blanks, blanksOf } from './blank-store.ts';
import { readChanges } from './change-store.ts';
import { type RegisteredCollector, register } from './collector-store.ts';
import { storedIssuer } from './issuer-store.ts';
import { type CollectorAnswer, endBlanks, issueBlanks, keepCollector } from './keep-collector.ts';
import { keeping } from './keep-router.ts';
import { streetsOf } from './store.ts';

const read = anywhere('organisation.read');

const InFacility = z.object({ facilityId: FacilityId });

/** As many as a list under a field shows without hiding the rest of the form. */
const OFFERED = 8;

/** What is kept by administrators, and by whom it was changed: of one subject, and of one thing where `key` names it. */
const ChangesInput = z.object({ subject: ChangeSubject, key: Line.min(1).optional(), cursor: ChangeCursor.optional() });

export const organisationRouter = router({
  /** Who delivers to a postal code, in either form, and at which tariff; null when no facility does. */
  place: read
    .input(z.object({ postalCode: PostalCode }))
    .query(({ ctx, input }): DeliveryPlace | null => ctx.known.place(input.postalCode) ?? null),
  /** At most 8 delivery places by the settlement's name in any language, or the beginning of a postal code; best first. */
  places: read
    .input(z.object({ text: z.string().max(120) }))
    .query(({ ctx, input }): DeliveryPlace[] => ctx.known.searchPlaces(input.text, OFFERED)),
  /** At most 8 known streets of a postal code that answer a text, the first ones for an empty text: an aid, never a condition. */
  streets: read
    .input(z.object({ postalCode: PostalCode, text: z.string().max(120) }))
    .query(async ({ ctx, input }): Promise<string[]> => {
      const place = ctx.known.place(input.postalCode);
      return place === undefined ? [] : searchStreets(await streetsOf(ctx.db.pool, place.code), input.text, OFFERED);
    }),
  branches: read.query(({ ctx }): Branch[] => ctx.known.branches()),
  /** Who issues receipts and invoices, for the papers on screen. */
  issuer: read.query(({ ctx }): Promise<Issuer> => storedIssuer(ctx.db.pool)),
  /** The facility that one works in, a closed one too; null for who works in none. */
  facility: read.query(({ ctx }): FacilityEntry | null =>
    ctx.actor.facilityId === null ? null : (ctx.known.facility(ctx.actor.facilityId) ?? null),
  ),
  /** A facility's register of postmen, public agents and facilities without automation, with their blanks. */
  collectors: inFacility('day.read', InFacility).query(
    ({ ctx, input }): Promise<RegisteredCollector[]> => register(ctx.db.pool, input.facilityId),
  ),
  /** The open facilities without automation whose cards are entered in a facility: its register offers them. */
  enteredHere: inFacility('day.read', InFacility).query(({ ctx, input }): Facility[] =>
    ctx.known.enteredAt(input.facilityId).map(({ id, code, names, branchCode }) => ({ id, code, names, branchCode })),
  ),
  keepCollector: inFacility('collector.manage', KeepCollector).mutation(
    ({ ctx, input }): Promise<CollectorAnswer> => keepCollector(ctx, input),
  ),
  /** The blanks of a collector: issued, ended, and those still in their hands. */
  blanks: inFacility('day.read', InFacility.extend({ collectorId: z.uuid() })).query(
    ({ ctx, input }): Promise<Blanks> => blanksOf(ctx.db.pool, input),
  ),
  issueBlanks: inFacility('collector.manage', IssueBlanks).mutation(
    ({ ctx, input }): Promise<CollectorAnswer> => issueBlanks(ctx, input),
  ),
  endBlanks: inFacility('collector.manage', EndBlanks).mutation(
    ({ ctx, input }): Promise<CollectorAnswer> => endBlanks(ctx, input),
  ),
  /** Who changed what, the newest first, a page at a time. */
  changes: anywhere('account.manage')
    .input(ChangesInput)
    .query(({ ctx, input }): Promise<ChangePage> => readChanges(ctx.db.pool, input)),
  ...keeping,
});
