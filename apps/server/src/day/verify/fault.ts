import type { Finding, FindingReason, FindingSubject } from '@jazylym/domain/day/finding';

/** A finding in a facility that its reader knows. */
export type Fault = Omit<Finding, 'facilityCode'>;

/** A fault of which only some places are known. */
export const fault = (
  what: FindingSubject,
  why: FindingReason,
  where: Partial<Omit<Fault, 'what' | 'why'>> = {},
): Fault => ({ what, why, sequence: null, number: null, day: null, field: null, ...where });
