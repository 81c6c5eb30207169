import type { ReportReach } from '@jazylym/domain/access/can';
import type { AcceptanceReport, AcceptanceReportQuery } from '@jazylym/domain/report/report';
import type { Context } from '../context.ts';

export function acceptanceReport(_ctx: Context, _query: AcceptanceReportQuery, _reach: ReportReach): Promise<AcceptanceReport> {
  throw new Error('not yet');
}
