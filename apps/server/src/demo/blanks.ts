import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { BlankRange } from '@jazylym/domain/organisation/collector';

/** A blank in somebody's hands, and since when. */
export interface HeldBlank {
  number: number;
  issuedOn: CalendarDate;
}

/** A facility's numbered blanks: each is given out once, in the order of numbers, and leaves the hands that hold it once. */
export function blanksFrom(first: number) {
  let next = first;
  const held = new Map<string, HeldBlank[]>();
  const heldBy = (collectorId: string): HeldBlank[] => held.get(collectorId) ?? [];
  return {
    countOf: (collectorId: string): number => heldBy(collectorId).length,
    holds: (collectorId: string, number: number): boolean => heldBy(collectorId).some((one) => one.number === number),
    /** The next `count` numbers, given to a collector. */
    give(collectorId: string, count: number, issuedOn: CalendarDate): BlankRange {
      const range = { first: next, last: next + count - 1 };
      const given = Array.from({ length: count }, (_, place) => ({ number: next + place, issuedOn }));
      held.set(collectorId, [...heldBy(collectorId), ...given]);
      next += count;
      return range;
    },
    /** The collector's next `count` blanks, which they still hold. */
    next: (collectorId: string, count: number): readonly HeldBlank[] => heldBy(collectorId).slice(0, count),
    /** Takes the collector's first `count` blanks out of their hands: used or ended. */
    take(collectorId: string, count: number): void {
      held.set(collectorId, heldBy(collectorId).slice(count));
    },
  };
}

export type Blanks = ReturnType<typeof blanksFrom>;
