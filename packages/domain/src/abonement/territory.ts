import type { Territory } from '../catalogue/catalogue.ts';
import type { BranchCode } from '../organisation/organisation.ts';

/** Whether copies are delivered in a branch: the branch of the delivery address, not of the accepting facility (S3). */
export const isWithinTerritory = (territory: Territory, branchCode: BranchCode): boolean =>
  territory === 'republic' || territory.includes(branchCode);
