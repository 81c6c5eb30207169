import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAccountSearch } from '../features/access/account-search.ts';
import { readDaysSearch } from '../features/day/days-search.ts';
import { readPageSearch } from '../features/organisation/kept/page-search.ts';
import { parseSearch, readSearch, writeSearch } from '../features/report/filter/search.ts';
import { readPlansSearch } from '../features/report/plans/plans-search.ts';
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

const plansRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans',
  validateSearch: readPlansSearch,
  component: lazyRouteComponent(() => import('../features/report/plans/plans-page.tsx'), 'PlansPage'),
});

const journalRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/journal',
  component: lazyRouteComponent(() => import('../features/day/journal-page/journal-page.tsx'), 'JournalPage'),
});

const accountsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts',
  validateSearch: readAccountSearch,
  component: lazyRouteComponent(() => import('../features/access/accounts-page.tsx'), 'AccountsPage'),
});

const newAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/new',
  component: lazyRouteComponent(() => import('../features/access/new-account-page.tsx'), 'NewAccountPage'),
});

const importRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/import',
  component: lazyRouteComponent(() => import('../features/access/import-page.tsx'), 'ImportPage'),
});

const attemptsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/attempts',
  component: lazyRouteComponent(() => import('../features/access/attempts-page.tsx'), 'AttemptsPage'),
});

const oneAccountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/accounts/$id',
  component: lazyRouteComponent(() => import('../features/access/account-page.tsx'), 'AccountPage'),
});

const accountRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/account',
  component: lazyRouteComponent(() => import('@jazylym/front/account-page'), 'AccountPage'),
});

const daysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/days',
  validateSearch: readDaysSearch,
  component: lazyRouteComponent(() => import('../features/day/days-page.tsx'), 'DaysPage'),
});

const facilityDaysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/days/$facilityId',
  component: lazyRouteComponent(() => import('../features/day/facility-days-page.tsx'), 'FacilityDaysPage'),
});

const dayRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/days/$facilityId/$date',
  component: lazyRouteComponent(() => import('../features/day/day-page.tsx'), 'DayPage'),
});

const branchesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/branches',
  validateSearch: readPageSearch,
  component: lazyRouteComponent(() => import('../features/organisation/branch/branches-page.tsx'), 'BranchesPage'),
});

const facilitiesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/facilities',
  validateSearch: readPageSearch,
  component: lazyRouteComponent(
    () => import('../features/organisation/facility/facilities-page.tsx'),
    'FacilitiesPage',
  ),
});

const postalCodesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/postal-codes',
  validateSearch: readPageSearch,
  component: lazyRouteComponent(
    () => import('../features/organisation/postal-place/postal-codes-page.tsx'),
    'PostalCodesPage',
  ),
});

const campaignsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/campaigns',
  validateSearch: readPageSearch,
  component: lazyRouteComponent(() => import('../features/organisation/campaign/campaigns-page.tsx'), 'CampaignsPage'),
});

const issuerRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/issuer',
  component: lazyRouteComponent(() => import('../features/organisation/issuer/issuer-page.tsx'), 'IssuerPage'),
});

const keysRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/keys',
  component: lazyRouteComponent(() => import('../features/report/keys/keys-page.tsx'), 'KeysPage'),
});

export const router = createRouter({
  routeTree: rootRoute.addChildren([
    reportRoute,
    plansRoute,
    journalRoute,
    accountsRoute,
    newAccountRoute,
    importRoute,
    attemptsRoute,
    oneAccountRoute,
    accountRoute,
    daysRoute,
    facilityDaysRoute,
    dayRoute,
    branchesRoute,
    facilitiesRoute,
    postalCodesRoute,
    campaignsRoute,
    issuerRoute,
    keysRoute,
  ]),
  basepath: '/dashboard',
  parseSearch,
  stringifySearch: writeSearch,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
