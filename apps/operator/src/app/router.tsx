import { queryClient } from '@jazylym/front/trpc';
import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import * as z from 'zod';
import { factsQuery } from '../features/catalogue/facts-query.ts';
import { RemittanceSearch } from '../features/day/debts/remittance-search.ts';
import { Broken } from './broken.tsx';
import { DaySearch } from './day-search.ts';
import { Gate } from './gate.tsx';
import { Missing } from './missing.tsx';

const rootRoute = createRootRoute({ component: Gate, notFoundComponent: Missing });

/** The catalogues are asked for while the page's code is still on its way. */
const counterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  loader: () => void queryClient.prefetchQuery(factsQuery()),
  component: lazyRouteComponent(() => import('../features/abonement/counter/counter-page.tsx'), 'CounterPage'),
});

/** A registered acceptance, by its id or that of one of its abonements, with what happened since. */
const abonementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/abonement/$id',
  component: lazyRouteComponent(() => import('../features/abonement/accepted/accepted-page.tsx'), 'AcceptedPage'),
});

/** Invoices that await payment; `acceptance` is the one whose payment is being recorded. */
const invoicesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/invoices',
  validateSearch: z.object({ acceptance: z.uuid().optional().catch(undefined) }),
  component: lazyRouteComponent(() => import('../features/abonement/invoices/invoices-page.tsx'), 'InvoicesPage'),
});

/** What is registered and not handed over yet. */
const leftRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/left',
  component: lazyRouteComponent(() => import('../features/abonement/left/left-page.tsx'), 'LeftPage'),
});

/** Batches of delivery cards: whose, which are begun, which were accepted. */
const batchesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/batch',
  component: lazyRouteComponent(() => import('../features/abonement/batch/batches-page.tsx'), 'BatchesPage'),
});

/** One batch, keyed in or accepted. */
const batchRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/batch/$id',
  component: lazyRouteComponent(() => import('../features/abonement/batch/batch-page.tsx'), 'BatchPage'),
});

/** The register of postmen, public agents and facilities without automation; `open` is whose entry stands beside it, or `new`. */
const collectorsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/collectors',
  validateSearch: z.object({
    open: z
      .union([z.uuid(), z.literal('new')])
      .optional()
      .catch(undefined),
  }),
  component: lazyRouteComponent(
    () => import('../features/organisation/collectors/collectors-page.tsx'),
    'CollectorsPage',
  ),
});

/** What collectors owe, and taking in their money; the search names an entry that may be wrong. */
const debtsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/debts',
  validateSearch: RemittanceSearch,
  component: lazyRouteComponent(() => import('../features/day/debts/debts-page.tsx'), 'DebtsPage'),
});

/** The facility at this instant. */
const facilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/facility',
  component: lazyRouteComponent(() => import('../features/day/facility/facility-page.tsx'), 'FacilityPage'),
});

/** The end of an operational day: the oldest that is not certified, or the one of `date`, at the step that is shown. */
const dayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/day',
  validateSearch: DaySearch,
  component: lazyRouteComponent(() => import('../features/day/day-page.tsx'), 'DayPage'),
});

/** The days that were certified. */
const daysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/days',
  component: lazyRouteComponent(() => import('../features/day/history/days-page.tsx'), 'DaysPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('@jazylym/front/account-page'), 'AccountPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    counterRoute,
    abonementRoute,
    invoicesRoute,
    leftRoute,
    batchesRoute,
    batchRoute,
    collectorsRoute,
    debtsRoute,
    facilityRoute,
    dayRoute,
    daysRoute,
    accountRoute,
  ]),
  basepath: '/counter',
  defaultPreload: 'intent',
  defaultErrorComponent: Broken,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
  interface HistoryState {
    /** Set when the counter leads to an abonement right after its acceptance; forgotten once it is shown. */
    justAccepted?: boolean;
    /** Set where the day leads to an abonement: the way back is to the day, as it was left. */
    fromDay?: boolean;
  }
}
