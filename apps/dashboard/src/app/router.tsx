import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router';
import { readAccountSearch } from '../features/access/account-search.ts';
import { readDaysSearch } from '../features/day/days-search.ts';
import { readPageSearch } from '../features/organisation/kept/page-search.ts';
import { parseSearch, readSearch, writeSearch } from '../features/report/filter/search.ts';
import { readOfficeSearch } from '../features/report/office/office-search.ts';
import { readPlansSearch } from '../features/report/plans/plans-search.ts';
import { readRegionsSearch } from '../features/report/regions/regions-search.ts';
import { ReportPage } from '../features/report/report-page.tsx';
import { readTitleSearch } from '../features/report/titles/one/title-search.ts';
import { readTitlesSearch } from '../features/report/titles/titles-search.ts';
import { Missing } from './missing.tsx';
import { Root } from './root.tsx';

const rootRoute = createRootRoute({ component: Root, notFoundComponent: Missing });

const reportRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  validateSearch: readSearch,
  component: ReportPage,
});

const officeRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/office',
  validateSearch: readOfficeSearch,
  component: lazyRouteComponent(() => import('../features/report/office/office-page.tsx'), 'OfficePage'),
});

const channelsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/channels',
  validateSearch: readSearch,
  component: lazyRouteComponent(() => import('../features/report/channels/channels-page.tsx'), 'ChannelsPage'),
});

const titlesRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/titles',
  validateSearch: readTitlesSearch,
  component: lazyRouteComponent(() => import('../features/report/titles/table/titles-page.tsx'), 'TitlesPage'),
});

const titleRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/titles/$index',
  validateSearch: readTitleSearch,
  component: lazyRouteComponent(() => import('../features/report/titles/one/title-page.tsx'), 'TitlePage'),
});

const regionsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regions',
  validateSearch: readRegionsSearch,
  component: lazyRouteComponent(() => import('../features/report/regions/regions-page.tsx'), 'RegionsPage'),
});

const regionRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regions/$code',
  validateSearch: readRegionsSearch,
  component: lazyRouteComponent(() => import('../features/report/regions/branch/branch-page.tsx'), 'BranchPage'),
});

const regionFacilityRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/regions/$code/$facilityId',
  validateSearch: readRegionsSearch,
  component: lazyRouteComponent(() => import('../features/report/regions/facility/facility-page.tsx'), 'FacilityPage'),
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
    officeRoute,
    channelsRoute,
    titlesRoute,
    titleRoute,
    regionsRoute,
    regionRoute,
    regionFacilityRoute,
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
