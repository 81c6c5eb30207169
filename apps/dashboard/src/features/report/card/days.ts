import type { CampaignPoint } from '@jazylym/domain/report/campaign';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { type Measure, measured } from '../filter/measure.ts';
import { type Days, daysOf, earlierOf, everyDay } from '../filter/period.ts';
import type { ReportSearch } from '../filter/search.ts';

/** The days that a line has: those of the period that have begun, since tomorrow is not a zero. */
export function shownDays(search: ReportSearch, periods: ReportPeriods): Days {
  const { from, to } = daysOf(search, periods);
  const last = earlierOf(to, periods.today);
  return last < from ? { from, to: from } : { from, to: last };
}

/** A point for every day, also for those without an acceptance. */
export function dayPoints(report: AcceptanceReport, days: Days, measure: Measure): CampaignPoint[] {
  const values = valuesOf(report, measure);
  return everyDay(days).map((day) => ({ day, value: values.get(day) ?? 0, before: null }));
}

const valuesOf = (report: AcceptanceReport, measure: Measure): Map<string, number> =>
  new Map(report.byDay.map(({ day, figures }) => [day, measured(figures, measure)]));
