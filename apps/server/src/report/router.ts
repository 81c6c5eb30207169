import { type AwaitingReport, AwaitingReportQuery } from '@jazylym/domain/report/awaiting';
import { type DeliveryReport, DeliveryReportQuery } from '@jazylym/domain/report/delivery';
import { type BranchSize, type FacilityReport, FacilityReportQuery } from '@jazylym/domain/report/facility';
import { type Forecast, ForecastQuery } from '@jazylym/domain/report/forecast';
import type { Freshness } from '@jazylym/domain/report/freshness';
import type { OfficeReport } from '@jazylym/domain/report/office';
import { periodsAt, type ReportPeriods } from '@jazylym/domain/report/periods';
import { type AcceptanceReport, AcceptanceReportQuery } from '@jazylym/domain/report/report';
import { TitleQuery, type TitleReport } from '@jazylym/domain/report/title';
import { TitlesQuery, type TitlesReport } from '@jazylym/domain/report/titles';
import { type SavedView, SaveView } from '@jazylym/domain/report/view';
import * as z from 'zod';
import { inFacility, withinReach } from '../access/guard.ts';
import { todayOf } from '../clock.ts';
import { router } from '../trpc.ts';
import { acceptanceReport } from './acceptance.ts';
import { awaitingReport } from './awaiting.ts';
import { deliveryReport } from './delivery.ts';
import { branchSizes, facilityReport } from './facility.ts';
import { forecastOf } from './forecast.ts';
import { freshness } from './freshness.ts';
import { keyRouter } from './key-router.ts';
import { officeReport } from './office.ts';
import { planProcedures } from './plan/plan-router.ts';
import { campaigns } from './store.ts';
import { titleReport } from './title.ts';
import { titlesReport } from './titles.ts';
import { forgetView, savedViews, saveView, setHomeView } from './views.ts';

export const reportRouter = router({
  /** Keys of editorial offices' own systems. */
  key: keyRouter,
  /** What was accepted, by operational day and accepting branch, as far as one's role reaches. */
  acceptance: withinReach
    .input(AcceptanceReportQuery)
    .query(({ ctx, input }): Promise<AcceptanceReport> => acceptanceReport(ctx, input, ctx.reach)),
  /** Copies by delivery month and delivering branch, as far as one's role reaches. */
  delivery: withinReach
    .input(DeliveryReportQuery)
    .query(({ ctx, input }): Promise<DeliveryReport> => deliveryReport(ctx, input, ctx.reach)),
  /** A page of the titles that one's role reaches, with what was accepted of each. */
  titles: withinReach
    .input(TitlesQuery)
    .query(({ ctx, input }): Promise<TitlesReport> => titlesReport(ctx, input, ctx.reach)),
  /** One title: what is known of it, and its copies of a year. Absent and foreign titles answer alike. */
  title: withinReach
    .input(TitleQuery)
    .query(({ ctx, input }): Promise<TitleReport> => titleReport(ctx, input, ctx.reach)),
  /** The copies of an editorial office's titles, by delivery month, delivering branch and rayon, and their next deadlines. */
  office: withinReach
    .input(DeliveryReportQuery)
    .query(({ ctx, input }): Promise<OfficeReport> => officeReport(ctx, input, ctx.reach)),
  /** What to print of a title in the next three months, and what that rests on. */
  forecast: withinReach
    .input(ForecastQuery)
    .query(({ ctx, input }): Promise<Forecast> => forecastOf(ctx, input.publicationIndex, ctx.reach)),
  /** What awaits payment, by how long ago it was accepted. */
  awaiting: withinReach
    .input(AwaitingReportQuery)
    .query(({ ctx, input }): Promise<AwaitingReport> => awaitingReport(ctx, input, ctx.reach)),
  /** One facility: what it accepted day by day, and the copies it delivers by month and title. Not for editors: it is of all titles. */
  facility: inFacility('report.read', FacilityReportQuery).query(
    ({ ctx, input }): Promise<FacilityReport> => facilityReport(ctx, input),
  ),
  /** How many facilities the branches have, as far as one's role reaches. */
  branchSizes: withinReach.query(({ ctx }): BranchSize[] => branchSizes(ctx, ctx.reach)),
  /** Today and the campaigns, from which a dashboard reckons its named periods. */
  periods: withinReach.query(
    async ({ ctx }): Promise<ReportPeriods> => periodsAt(todayOf(ctx.clock()), await ctx.reports.read(campaigns)),
  ),
  ...planProcedures,
  /** Pages with their filters under a name: one's own, and those shared with the role. */
  views: withinReach.query(({ ctx }): Promise<SavedView[]> => savedViews(ctx)),
  saveView: withinReach.input(SaveView).mutation(({ ctx, input }) => saveView(ctx, input)),
  removeView: withinReach.input(z.object({ id: z.uuid() })).mutation(({ ctx, input }) => forgetView(ctx, input.id)),
  setHomeView: withinReach
    .input(z.object({ id: z.uuid().nullable() }))
    .mutation(({ ctx, input }) => setHomeView(ctx, input.id)),
  /** How far the figures lag: what waits to be folded, as far as one's role reaches, and the standby that they are read from. */
  freshness: withinReach.query(({ ctx }): Promise<Freshness> => freshness(ctx, ctx.reach)),
});
