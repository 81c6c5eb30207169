import * as z from 'zod';

/** A name in the three languages that the system speaks. */
export const Names = z.object({ kk: z.string().min(1), ru: z.string().min(1), en: z.string().min(1) });
export type Names = z.infer<typeof Names>;

export const Language = z.enum(['kk', 'ru', 'en']);
export type Language = z.infer<typeof Language>;

/** Where a copy is delivered decides the tariff: a city, or a rayon (the country around it). S11 */
export const Zone = z.enum(['city', 'rayon']);
export type Zone = z.infer<typeof Zone>;

/** Two digits: one of the 17 oblasts and 3 cities of republican rank. */
export const BranchCode = z.string().regex(/^\d{2}$/);
export type BranchCode = z.infer<typeof BranchCode>;

/** A branch of the post: one oblast or one city of republican rank. `tile` is its place on the tile map. */
export const Branch = z.object({
  code: BranchCode,
  names: Names,
  tile: z.object({ column: z.int(), row: z.int() }),
});
export type Branch = z.infer<typeof Branch>;

export const FacilityId = z.int().positive();
export type FacilityId = z.infer<typeof FacilityId>;

/** A facility's own postal index. */
export const FacilityCode = z.string().regex(/^\d{6}$/);
export type FacilityCode = z.infer<typeof FacilityCode>;

/** A production facility (post office). Its `code` is its own six-digit postal index and opens its abonements' numbers. */
export const Facility = z.object({
  id: FacilityId,
  code: FacilityCode,
  names: Names,
  branchCode: BranchCode,
});
export type Facility = z.infer<typeof Facility>;

/**
 * What a postal code says of a delivery address: who delivers there, at which tariff. It may lie in another oblast than
 * the accepting facility; price and territory follow it. `code` has six digits, `newCode` seven characters (A10A5T4).
 */
export const DeliveryPlace = z.object({
  code: z.string(),
  newCode: z.string(),
  facilityId: FacilityId,
  facilityNames: Names,
  branchCode: BranchCode,
  branchNames: Names,
  /** The facility's delivery round that takes it there; empty where it has no rounds. */
  round: z.string(),
  zone: Zone,
  settlement: Names,
  /** The rayon's name; absent in a city. */
  rayon: Names.nullable(),
});
export type DeliveryPlace = z.infer<typeof DeliveryPlace>;
