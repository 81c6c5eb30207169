import { Role } from '@jazylym/domain/access/role';
import { AnyLine } from '@jazylym/domain/organisation/line';
import { BranchCode, Facility } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';

/** What the list of accounts is looked at through: all of it is in the address. Absent is any. */
export interface AccountSearch {
  text?: string | undefined;
  role?: Role | undefined;
  branch?: string | undefined;
  facility?: string | undefined;
  state?: 'enabled' | 'disabled' | undefined;
}

export const ACCOUNT_STATES = ['enabled', 'disabled'] as const;

/** Reads the filters out of an address; a value that is none is as good as absent, the others still hold. */
export const readAccountSearch = (raw: Record<string, unknown>): AccountSearch => ({
  text: AnyLine.min(1).optional().catch(undefined).parse(raw.text),
  role: Role.optional().catch(undefined).parse(raw.role),
  branch: BranchCode.optional().catch(undefined).parse(raw.branch),
  facility: Facility.shape.code.optional().catch(undefined).parse(raw.facility),
  state: z.enum(ACCOUNT_STATES).optional().catch(undefined).parse(raw.state),
});

/** The same as the server asks for it. */
export const toFilter = ({ branch, facility, ...search }: AccountSearch) => ({
  ...search,
  branchCode: branch,
  facilityCode: facility,
});
