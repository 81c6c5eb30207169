import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Measured } from '@jazylym/domain/report/compared';
import { expectedBy, type PlanGoals } from '@jazylym/domain/report/goal';

/** How many sets the plan of each line expects by today; `codes` are the lines that are looked at, null for all of them. */
export function plannedByToday(
  goals: PlanGoals | undefined,
  codes: readonly string[] | null,
  today: CalendarDate,
): ReadonlyMap<string, number> {
  if (goals === undefined) return new Map();
  const part = expectedBy(goals, today);
  return new Map(
    goals.lines.flatMap(({ code, sets }) =>
      codes === null || codes.includes(code) ? [[code, Math.round(sets * part)] as const] : [],
    ),
  );
}

/**
 * Rows with what their plans expect, and one more for each line of the plan of which neither campaign has anything: nobody is further
 * behind. `nothing` makes it; a line that it knows no name of is left out.
 */
export function withPlans<Row extends Measured>(
  rows: readonly Row[],
  planned: ReadonlyMap<string, number>,
  nothing: (code: string) => Row | undefined,
): Row[] {
  const keys = new Set(rows.map(({ key }) => key));
  const others = [...planned.keys()].flatMap((code) => (keys.has(code) ? [] : (nothing(code) ?? [])));
  return [...rows, ...others].map((row) => ({ ...row, planned: planned.get(row.key) ?? null }));
}
