import { type DeliveryReport, DeliveryReportQuery } from '@jazylym/domain/report/delivery';
import { type Forecast, ForecastQuery } from '@jazylym/domain/report/forecast';
import type { Freshness } from '@jazylym/domain/report/freshness';
import { periodsAt, type ReportPeriods } from '@jazylym/domain/report/periods';
import { type AcceptanceReport, AcceptanceReportQuery } from '@jazylym/domain/report/report';
import { type SavedView, SaveView } from '@jazylym/domain/report/view';
import * as z from 'zod';
import { withinReach } from '../access/guard.ts';
import { todayOf } from '../clock.ts';
import { router } from '../trpc.ts';
import { acceptanceReport } from './acceptance.ts';
import { deliveryReport } from './delivery.ts';
import { forecastOf } from './forecast.ts';
import { freshness } from './freshness.ts';
import { keyRouter } from './key-router.ts';
import { planProcedures } from './plan/plan-router.ts';
import { campaigns } from './store.ts';
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
  /** What to print of a title in the next three months, and what that rests on. */
  forecast: withinReach
    .input(ForecastQuery)
    .query(({ ctx, input }): Promise<Forecast> => forecastOf(ctx, input.publicationIndex, ctx.reach)),
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
