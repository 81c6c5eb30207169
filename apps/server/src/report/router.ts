import { type AcceptanceReport, AcceptanceReportQuery } from '@jazylym/domain/report/report';
import { withinReach } from '../access/guard.ts';
import { router } from '../trpc.ts';
import { acceptanceReport } from './acceptance.ts';

export const reportRouter = router({
  /** What was accepted, by operational day and accepting branch, as far as one's role reaches. */
  acceptance: withinReach
    .input(AcceptanceReportQuery)
    .query(({ ctx, input }): Promise<AcceptanceReport> => acceptanceReport(ctx, input, ctx.reach)),
});
