import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { type Measure, measured } from './measure.ts';
import { type Days, daysOf, earlierOf, everyDay } from './period.ts';
import type { ReportSearch } from './search.ts';

/** One day of the line: its own value and that of the same day of the campaign before, where there is one. */
export interface DayPoint {
  day: CalendarDate;
  value: number;
  before: number | null;
}

/** The days that a line has: those of the period that have begun, since tomorrow is not a zero. */
export function shownDays(search: ReportSearch, periods: ReportPeriods): Days {
  const { from, to } = daysOf(search, periods);
  const last = earlierOf(to, periods.today);
  return last < from ? { from, to: from } : { from, to: last };
}

interface Asked {
  report: AcceptanceReport;
  /** The campaign before and the day that it opened on. */
  before: { report: AcceptanceReport; opensOn: CalendarDate } | null;
  days: Days;
  measure: Measure;
}

/** A point for every day, also for those without an acceptance; the campaign before is laid on it, first day on first day. */
export function dayPoints({ report, before, days, measure }: Asked): DayPoint[] {
  const valueOn = valuesOf(report, measure);
  const beforeOn = before && valuesOf(before.report, measure);
  return everyDay(days).map((day, place) => ({
    day,
    value: valueOn.get(day) ?? 0,
    before: before && (beforeOn?.get(addDays(before.opensOn, place)) ?? 0),
  }));
}

const valuesOf = (report: AcceptanceReport, measure: Measure): Map<string, number> =>
  new Map(report.byDay.map(({ day, figures }) => [day, measured(figures, measure)]));
