import { type DeliveryReport, DeliveryReportQuery } from '@jazylym/domain/report/delivery';
import { periodsAt, type ReportPeriods } from '@jazylym/domain/report/periods';
import { type AcceptanceReport, AcceptanceReportQuery } from '@jazylym/domain/report/report';
import { withinReach } from '../access/guard.ts';
import { todayOf } from '../clock.ts';
import { router } from '../trpc.ts';
import { acceptanceReport } from './acceptance.ts';
import { deliveryReport } from './delivery.ts';
import { planProcedures } from './plan/plan-router.ts';
import { campaigns } from './store.ts';

export const reportRouter = router({
  /** What was accepted, by operational day and accepting branch, as far as one's role reaches. */
  acceptance: withinReach
    .input(AcceptanceReportQuery)
    .query(({ ctx, input }): Promise<AcceptanceReport> => acceptanceReport(ctx, input, ctx.reach)),
  /** Copies by delivery month and delivering branch, as far as one's role reaches. */
  delivery: withinReach
    .input(DeliveryReportQuery)
    .query(({ ctx, input }): Promise<DeliveryReport> => deliveryReport(ctx, input, ctx.reach)),
  /** Today and the campaigns, from which a dashboard reckons its named periods. */
  periods: withinReach.query(
    async ({ ctx }): Promise<ReportPeriods> => periodsAt(todayOf(ctx.clock()), await campaigns(ctx.db.pool)),
  ),
  ...planProcedures,
});
