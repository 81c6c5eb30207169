import type { Issuer } from '@jazylym/domain/organisation/issuer';
import type { Branch, DeliveryPlace, Facility } from '@jazylym/domain/organisation/organisation';
import { PostalCode } from '@jazylym/domain/organisation/postal-code';
import * as z from 'zod';
import { anywhere } from '../access/guard.ts';
import { router } from '../trpc.ts';
import { storedIssuer } from './issuer-store.ts';

const read = anywhere('organisation.read');

export const organisationRouter = router({
  /** Who delivers to a postal code, in either form, and at which tariff; null when no facility does. */
  place: read
    .input(z.object({ postalCode: PostalCode }))
    .query(({ ctx, input }): DeliveryPlace | null => ctx.known.place(input.postalCode) ?? null),
  branches: read.query(({ ctx }): Branch[] => ctx.known.branches()),
  /** Who issues receipts and invoices, for the papers on screen. */
  issuer: read.query(({ ctx }): Promise<Issuer> => storedIssuer(ctx.db.pool)),
  /** The facility that one works in; null for who works in none. */
  facility: read.query(({ ctx }): Facility | null =>
    ctx.actor.facilityId === null ? null : (ctx.known.facility(ctx.actor.facilityId) ?? null),
  ),
});
