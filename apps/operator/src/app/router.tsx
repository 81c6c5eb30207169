import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { Broken } from './broken.tsx';
import { Gate } from './gate.tsx';
import { Missing } from './missing.tsx';

const rootRoute = createRootRoute({ component: Gate, notFoundComponent: Missing });

const counterRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  component: lazyRouteComponent(() => import('../features/abonement/counter/counter-page.tsx'), 'CounterPage'),
});

/** A registered abonement: the original for the first print right after its acceptance, a copy ever after. */
const abonementRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/abonement/$id',
  component: lazyRouteComponent(() => import('../features/abonement/accepted/accepted-page.tsx'), 'AcceptedPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('@jazylym/front/account-page'), 'AccountPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([counterRoute, abonementRoute, accountRoute]),
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
  }
}
