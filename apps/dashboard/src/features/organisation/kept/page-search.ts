import { useNavigate, useSearch } from '@tanstack/react-router';
import * as z from 'zod';

/** What of a table is shown, and which panel stands beside it: all of it is in the address, so that a link shows the same. */
const PageSearch = z.object({
  text: z.string().max(120).optional().catch(undefined),
  state: z.enum(['closed', 'all']).optional().catch(undefined),
  branch: z
    .string()
    .regex(/^\d{2}$/)
    .optional()
    .catch(undefined),
  facility: z
    .string()
    .regex(/^\d{6}$/)
    .optional()
    .catch(undefined),
  /** The entry that is open, by its code or year. */
  open: z
    .string()
    .regex(/^\d{2,6}$/)
    .optional()
    .catch(undefined),
  panel: z.enum(['new', 'import']).optional().catch(undefined),
});
export type PageSearch = z.infer<typeof PageSearch>;

/** Reads an address; a value that is none is as good as absent. */
export const readPageSearch = (raw: Record<string, unknown>): PageSearch => PageSearch.parse(raw);

type Change = { [Name in keyof PageSearch]?: PageSearch[Name] | undefined };

/** The address's filters, and how to change some; typing replaces, everything else is a step that the back button undoes. */
export function usePageSearch(): [PageSearch, (change: Change, how?: { replace: boolean }) => void] {
  const search = readPageSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [
    search,
    (change, how) =>
      void navigate({
        to: '.',
        search: { ...search, ...change } as never,
        replace: how?.replace ?? false,
        resetScroll: false,
      }),
  ];
}
