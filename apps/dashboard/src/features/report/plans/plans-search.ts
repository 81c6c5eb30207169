import { AnyLine } from '@jazylym/domain/organisation/line';
import { BranchCode } from '@jazylym/domain/organisation/organisation';
import { PlanKind, PlanYear } from '@jazylym/domain/report/plan';
import { useNavigate, useSearch } from '@tanstack/react-router';
import * as z from 'zod';

/** What the lines may be ordered by; without a choice they stand in the order of their codes. */
const SORTS = ['name', 'plan', 'accepted', 'share', 'before', 'needed'] as const;
export type Sort = (typeof SORTS)[number];

/** Which plan is looked at, and how: all of it is in the address. Absent is this campaign's branches, all of them. */
export interface PlansSearch {
  year?: number | undefined;
  kind?: PlanKind | undefined;
  /** Whose facilities. */
  branch?: string | undefined;
  text?: string | undefined;
  sort?: Sort | undefined;
  /** The other way round than a column is usually read. */
  turned?: 'yes' | undefined;
  panel?: 'import' | 'history' | undefined;
}

/** Reads an address; a value that is none is as good as absent, the others still hold. */
export const readPlansSearch = (raw: Record<string, unknown>): PlansSearch => ({
  year: z.coerce.number().pipe(PlanYear).optional().catch(undefined).parse(raw.year),
  kind: PlanKind.optional().catch(undefined).parse(raw.kind),
  branch: BranchCode.optional().catch(undefined).parse(raw.branch),
  text: AnyLine.min(1).optional().catch(undefined).parse(raw.text),
  sort: z.enum(SORTS).optional().catch(undefined).parse(raw.sort),
  turned: z.literal('yes').optional().catch(undefined).parse(raw.turned),
  panel: z.enum(['import', 'history']).optional().catch(undefined).parse(raw.panel),
});

/** What is in the address, and how to change some of it; what is still being typed is no step of its own. */
export function usePlansSearch(): [PlansSearch, (change: PlansSearch, how?: { replace: boolean }) => void] {
  const search = useSearch({ from: '/plans' });
  const navigate = useNavigate({ from: '/plans' });
  return [
    search,
    (change, how) =>
      void navigate({
        search: (previous) => ({ ...previous, ...change }),
        replace: how?.replace ?? false,
        resetScroll: false,
      }),
  ];
}
