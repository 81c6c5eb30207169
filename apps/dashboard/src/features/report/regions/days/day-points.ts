import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays, daysBetween } from '@jazylym/domain/calendar/date';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { type Measure, measured } from '../../filter/measure.ts';
import { type Days, everyDay } from '../../filter/period.ts';

/** What the lines of a branch or a facility are drawn from. */
export type Accepted = Pick<AcceptanceReport, 'byDay' | 'total'>;

/** One day with its own value and that of the same day of the last campaign; null where there is none to compare with. */
export interface DayPoint {
  day: CalendarDate;
  value: number;
  before: number | null;
}

/** The days of the last campaign, first day on first day, and what was accepted in them. */
export interface Before {
  days: Days;
  accepted: Accepted;
}

/** A point for every day, also for those without an acceptance. */
export function dayPoints(accepted: Accepted, days: Days, measure: Measure, before: Before | null): DayPoint[] {
  const values = valuesOf(accepted, measure);
  const valuesBefore = before && valuesOf(before.accepted, measure);
  return everyDay(days).map((day) => {
    const then = before && addDays(before.days.from, daysBetween(days.from, day));
    return {
      day,
      value: values.get(day) ?? 0,
      before: then === null || before === null || then > before.days.to ? null : (valuesBefore?.get(then) ?? 0),
    };
  });
}

/** Each point added to all before it. */
export function addedUp(points: readonly DayPoint[]): DayPoint[] {
  let value = 0;
  let sumBefore = 0;
  return points.map((point) => {
    value += point.value;
    sumBefore += point.before ?? 0;
    return { day: point.day, value, before: point.before === null ? null : sumBefore };
  });
}

const valuesOf = ({ byDay }: Accepted, measure: Measure): Map<string, number> =>
  new Map(byDay.map(({ day, figures }) => [day, measured(figures, measure)]));
