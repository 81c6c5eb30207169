import { abonementRouter } from './abonement/router.ts';
import { accessRouter } from './access/router.ts';
import { catalogueRouter } from './catalogue/router.ts';
import { dayRouter } from './day/router.ts';
import { organisationRouter } from './organisation/router.ts';
import { reportRouter } from './report/router.ts';
import { router } from './trpc.ts';

export const appRouter = router({
  access: accessRouter,
  catalogue: catalogueRouter,
  organisation: organisationRouter,
  abonement: abonementRouter,
  day: dayRouter,
  report: reportRouter,
});
export type AppRouter = typeof appRouter;
