import { AnyLine } from '@jazylym/domain/organisation/line';
import { BranchCode } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';

/** What the list may be ordered by; without a choice the longest waiting comes first. */
const SORTS = ['facility', 'branch', 'oldest', 'count', 'takings', 'differences'] as const;
export type Sort = (typeof SORTS)[number];

/** Which facilities: those that wait to be certified, of them those with a day older than yesterday, or those that differed. */
export const SHOWS = ['waiting', 'older', 'differing'] as const;

/** What the page of days is looked at through: all of it is in the address. Absent is everything. */
export interface DaysSearch {
  text?: string | undefined;
  branch?: string | undefined;
  show?: (typeof SHOWS)[number] | undefined;
  sort?: Sort | undefined;
  /** The other way round than a column is usually read. */
  turned?: 'yes' | undefined;
}

/** Reads the filters out of an address; a value that is none is as good as absent, the others still hold. */
export const readDaysSearch = (raw: Record<string, unknown>): DaysSearch => ({
  text: AnyLine.min(1).optional().catch(undefined).parse(raw.text),
  branch: BranchCode.optional().catch(undefined).parse(raw.branch),
  show: z.enum(SHOWS).optional().catch(undefined).parse(raw.show),
  sort: z.enum(SORTS).optional().catch(undefined).parse(raw.sort),
  turned: z.literal('yes').optional().catch(undefined).parse(raw.turned),
});
