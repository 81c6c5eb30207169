import { useNavigate, useSearch } from '@tanstack/react-router';
import type { TitleSearch } from './title-search.ts';

/** What the title is looked at through, and how to change some of it. */
export function useTitleSearch(): [TitleSearch, (change: Partial<TitleSearch>) => void] {
  const search = useSearch({ from: '/titles/$index' });
  const navigate = useNavigate({ from: '/titles/$index' });
  return [
    search,
    (change) => void navigate({ search: (previous) => ({ ...previous, ...change }), resetScroll: false }),
  ];
}
