import * as z from 'zod';
import { BranchCode, FacilityId } from '../organisation/organisation.ts';

export const Role = z.enum([
  'operator',
  'headOfFacility',
  'regionalManager',
  'headquarters',
  'editor',
  'contactCentre',
  'administrator',
]);
export type Role = z.infer<typeof Role>;

/** Who is signed in, and where their role holds. */
export const Actor = z.object({
  userId: z.string(),
  userName: z.string(),
  displayName: z.string(),
  role: Role,
  facilityId: FacilityId.nullable(),
  branchCode: BranchCode.nullable(),
  publisherId: z.int().nullable(),
});
export type Actor = z.infer<typeof Actor>;
