import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { parseSearch, readSearch, writeSearch } from '../features/report/filter/search.ts';
import { ReportPage } from '../features/report/report-page.tsx';
import { Missing } from './missing.tsx';
import { Root } from './root.tsx';

const rootRoute = createRootRoute({ component: Root, notFoundComponent: Missing });

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readSearch,
  component: ReportPage,
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts',
  component: lazyRouteComponent(() => import('../features/access/accounts-page.tsx'), 'AccountsPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([reportRoute, accountsRoute]),
  basepath: '/dashboard',
  parseSearch,
  stringifySearch: writeSearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
