import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
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

export const router = createRouter({
  routeTree: rootRoute.addChildren([reportRoute]),
  basepath: '/dashboard',
  parseSearch,
  stringifySearch: writeSearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
