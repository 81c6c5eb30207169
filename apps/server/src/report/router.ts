import { type DeliveryReport, DeliveryReportQuery } from '@jazylym/domain/report/delivery';
import { periodsAt, type ReportPeriods } from '@jazylym/domain/report/periods';
import { type AcceptanceReport, AcceptanceReportQuery } from '@jazylym/domain/report/report';
import { TitleQuery, type TitleReport } from '@jazylym/domain/report/title';
import { TitlesQuery, type TitlesReport } from '@jazylym/domain/report/titles';
import { withinReach } from '../access/guard.ts';
import { todayOf } from '../clock.ts';
import { router } from '../trpc.ts';
import { acceptanceReport } from './acceptance.ts';
import { deliveryReport } from './delivery.ts';
import { campaigns } from './store.ts';
import { titleReport } from './title.ts';
import { titlesReport } from './titles.ts';

export const reportRouter = router({
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
  /** Today and the campaigns, from which a dashboard reckons its named periods. */
  periods: withinReach.query(
    async ({ ctx }): Promise<ReportPeriods> => periodsAt(todayOf(ctx.clock()), await campaigns(ctx.db.pool)),
  ),
});
