import { useNavigate, useSearch } from '@tanstack/react-router';
import { type ReportSearch, readSearch } from './search.ts';

/**
 * The filters in the address of whichever page of figures is open, and how to change some of them: each change is a step that the
 * browser's back button undoes, but for `replace`, which is for what is still being typed.
 */
export function useReportSearch(): [ReportSearch, (change: Partial<ReportSearch>, how?: { replace: boolean }) => void] {
  const search = readSearch(useSearch({ strict: false }));
  const navigate = useNavigate();
  return [
    search,
    (change, how) =>
      void navigate({
        to: '.',
        search: (previous) => ({ ...previous, ...change }),
        replace: how?.replace ?? false,
        resetScroll: false,
      }),
  ];
}
