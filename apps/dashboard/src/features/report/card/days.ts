import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { type Measure, measured } from '../filter/measure.ts';
import { type Days, daysOf, earlierOf, everyDay } from '../filter/period.ts';
import type { ReportSearch } from '../filter/search.ts';

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

/** A point for every day, also for those without an acceptance. */
export function dayPoints(report: AcceptanceReport, days: Days, measure: Measure): DayPoint[] {
  const values = valuesOf(report, measure);
  return everyDay(days).map((day) => ({ day, value: values.get(day) ?? 0, before: null }));
}

/** Each point added to all before it; `before` are the values of the campaign before, first day on first day. */
export function growth(points: readonly DayPoint[], before: readonly number[]): DayPoint[] {
  let value = 0;
  let valueBefore = 0;
  return points.map((point, place) => {
    value += point.value;
    valueBefore += before[place] ?? 0;
    return { day: point.day, value, before: valueBefore };
  });
}

const valuesOf = (report: AcceptanceReport, measure: Measure): Map<string, number> =>
  new Map(report.byDay.map(({ day, figures }) => [day, measured(figures, measure)]));
