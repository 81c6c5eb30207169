import { useNavigate, useSearch } from '@tanstack/react-router';
import type { OfficeSearch } from './office-search.ts';

/** What the page is looked at through, and how to change some of it. */
export function useOfficeSearch(): [OfficeSearch, (change: Partial<OfficeSearch>) => void] {
  const search = useSearch({ from: '/office' });
  const navigate = useNavigate({ from: '/office' });
  return [
    search,
    (change) => void navigate({ search: (previous) => ({ ...previous, ...change }), resetScroll: false }),
  ];
}
