import { trpc } from '@jazylym/front/trpc';
import { useQuery } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useState } from 'react';

/** Whether the browser came to the dashboard's first page with no filters: only then does a home view take its place. */
const cameToFront = /^\/dashboard\/?$/.test(window.location.pathname) && window.location.search === '';

/** Opens the view that somebody pinned, else their `first` page, once, when the dashboard is opened at its address without a page. */
export function OpenHome({ first }: { first: string }) {
  const router = useRouter();
  const [isDone, setDone] = useState(!cameToFront);
  const views = useQuery(trpc.report.views.queryOptions(undefined, { enabled: !isDone })).data;
  useEffect(() => {
    if (isDone || views === undefined) return;
    setDone(true);
    const home = views.find(({ isHome }) => isHome);
    const address = home?.address ?? first;
    if (address !== '/') router.history.replace(`/dashboard${address}`);
  }, [isDone, views, first, router]);
  return null;
}
