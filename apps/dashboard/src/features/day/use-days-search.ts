import { useNavigate, useSearch } from '@tanstack/react-router';
import type { DaysSearch } from './days-search.ts';

/** The filters in the address, and how to change some of them; what is still being typed is no step of its own. */
export function useDaysSearch(): [DaysSearch, (change: DaysSearch, how?: { replace: boolean }) => void] {
  const search = useSearch({ from: '/days' });
  const navigate = useNavigate({ from: '/days' });
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
