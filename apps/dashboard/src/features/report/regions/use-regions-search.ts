import { useNavigate, useSearch } from '@tanstack/react-router';
import { type RegionsSearch, readRegionsSearch } from './regions-search.ts';

/** The filters in the address, and how to change some of them; what is still being typed is no step of its own. */
export function useRegionsSearch(): [
  RegionsSearch,
  (change: Partial<RegionsSearch>, how?: { replace: boolean }) => void,
] {
  const search = readRegionsSearch(useSearch({ strict: false }));
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
