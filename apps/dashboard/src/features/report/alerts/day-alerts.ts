import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDifferences, NO_DIFFERENCES } from '@jazylym/domain/day/differences';
import type { DayHealth, Differences } from '@jazylym/domain/day/health';

/** Of the facilities that are looked at: those with days to certify, and what differed in a week. */
export type DayAlerts = {
  waiting: { facilities: number; oldest: CalendarDate; takings: number } | null;
  differences: Differences | null;
};

/** What asks for attention in the days of some branches; none named is all that the reader may see. */
export function dayAlerts({ facilities }: DayHealth, branchCodes: readonly string[]): DayAlerts {
  const own = facilities.filter(
    ({ facility }) => branchCodes.length === 0 || branchCodes.includes(facility.branchCode),
  );
  const waiting = own.flatMap((one) => (one.waiting === null ? [] : [one.waiting]));
  const [oldest] = waiting.map((one) => one.oldest).sort();
  const differences = own.map(({ ofWeek }) => ofWeek).reduce(addDifferences, NO_DIFFERENCES);
  return {
    waiting:
      oldest === undefined
        ? null
        : { facilities: waiting.length, oldest, takings: waiting.reduce((sum, { takings }) => sum + takings, 0) },
    differences: differences.count === 0 ? null : differences,
  };
}
