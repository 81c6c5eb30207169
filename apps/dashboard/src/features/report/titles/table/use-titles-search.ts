import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TitlesSearch } from '../titles-search.ts';

/** What the table is looked at through, and how to change some of it; anything but the page goes back to the first page. */
export function useTitlesSearch(): [TitlesSearch, (change: Partial<TitlesSearch>, how?: { replace: boolean }) => void] {
  const search = useSearch({ from: '/titles' });
  const navigate = useNavigate({ from: '/titles' });
  return [
    search,
    (change, how) =>
      void navigate({
        search: (previous) => ({ ...previous, page: undefined, ...change }),
        replace: how?.replace ?? false,
        resetScroll: false,
      }),
  ];
}
