import type { CalendarDate } from '../calendar/calendar.ts';
import { inOrderOf } from './in-order.ts';
import type { DayRow, NumberRange, OtherNumber } from './protocol.ts';

type Numbered = Pick<DayRow, 'numberYear' | 'numberSeries' | 'numberSequence'>;

/** A number, and the day that holds it; undefined where that is the day itself. */
type Holder = { sequence: number; businessDate?: CalendarDate };

/**
 * The numbers of a day, first to last in each year and series, with gaps that say which day holds what lies between: a day that
 * stayed open while the next one accepted, for one. Numbers are never used twice, so reversed abonements keep theirs.
 */
export function numberRanges(rows: readonly Numbered[], otherNumbers: readonly OtherNumber[]): NumberRange[] {
  const others = Map.groupBy(otherNumbers, ({ year, series }) => `${year}-${series}`);
  return [...Map.groupBy(rows, ({ numberYear, numberSeries }) => `${numberYear}-${numberSeries}`)]
    .flatMap(([key, own]) => rangeOf(own, others.get(key) ?? []))
    .sort(
      inOrderOf(
        ({ year }) => year,
        ({ series }) => series,
      ),
    );
}

function rangeOf(own: readonly Numbered[], others: readonly OtherNumber[]): NumberRange[] {
  const ofThisDay = own.map(({ numberSequence }) => numberSequence).sort((one, other) => one - other);
  const [first, last] = [ofThisDay[0], ofThisDay.at(-1)];
  const [any] = own;
  if (any === undefined || first === undefined || last === undefined) return [];
  const known = [
    ...ofThisDay.map((sequence) => ({ sequence })),
    ...others.filter(({ sequence }) => sequence > first && sequence < last),
  ].sort(inOrderOf(({ sequence }) => sequence));
  return [{ year: any.numberYear, series: any.numberSeries, first, last, count: own.length, gaps: gapsOf(known) }];
}

/** The gaps along numbers that are known, from the smallest up: steps from one known number to the next, whatever lies between. */
function gapsOf(known: readonly Holder[]): NumberRange['gaps'] {
  const gaps: NumberRange['gaps'] = [];
  const add = (first: number, last: number, businessDate: CalendarDate | null): void => {
    const before = gaps.at(-1);
    if (before?.last === first - 1 && before.businessDate === businessDate) before.last = last;
    else gaps.push({ first, last, businessDate });
  };
  let next = known[0]?.sequence ?? 0;
  for (const { sequence, businessDate } of known) {
    if (sequence > next) add(next, sequence - 1, null);
    if (sequence >= next && businessDate !== undefined) add(sequence, sequence, businessDate);
    next = Math.max(next, sequence + 1);
  }
  return gaps;
}
