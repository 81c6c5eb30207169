import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReportSearch } from './search.ts';

/**
 * The filters in the address, and how to change some of them: each change is a step that the browser's back button undoes,
 * but for `replace`, which is for what is still being typed.
 */
export function useReportSearch(): [ReportSearch, (change: Partial<ReportSearch>, how?: { replace: boolean }) => void] {
  const search = useSearch({ from: '/' });
  const navigate = useNavigate({ from: '/' });
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
