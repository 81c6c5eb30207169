import { ChangeCursor, type ChangePage, ChangeSubject } from '@jazylym/domain/organisation/change';
import { Line } from '@jazylym/domain/organisation/line';
import type { Branch, DeliveryPlace, Facility } from '@jazylym/domain/organisation/organisation';
import { PostalCode } from '@jazylym/domain/organisation/postal-code';
import * as z from 'zod';
import { anywhere } from '../access/guard.ts';
import { router } from '../trpc.ts';
import { readChanges } from './change-store.ts';

const read = anywhere('organisation.read');

/** What is kept by administrators, and by whom it was changed: of one subject, and of one thing where `key` names it. */
const ChangesInput = z.object({ subject: ChangeSubject, key: Line.min(1).optional(), cursor: ChangeCursor.optional() });

export const organisationRouter = router({
  /** Who delivers to a postal code, in either form, and at which tariff; null when no facility does. */
  place: read
    .input(z.object({ postalCode: PostalCode }))
    .query(({ ctx, input }): DeliveryPlace | null => ctx.known.place(input.postalCode) ?? null),
  branches: read.query(({ ctx }): Branch[] => ctx.known.branches()),
  /** The facility that one works in; null for who works in none. */
  facility: read.query(({ ctx }): Facility | null =>
    ctx.actor.facilityId === null ? null : (ctx.known.facility(ctx.actor.facilityId) ?? null),
  ),
  /** Who changed what, the newest first, a page at a time. */
  changes: anywhere('account.manage')
    .input(ChangesInput)
    .query(({ ctx, input }): Promise<ChangePage> => readChanges(ctx.db.pool, input)),
});
