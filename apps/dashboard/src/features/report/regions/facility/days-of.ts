import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayState, OperationalDay } from '@jazylym/domain/day/day';
import type { FacilityReport } from '@jazylym/domain/report/facility';
import type { Answers } from '@jazylym/front/trpc';

/** As many as the card has room for. */
const MOST = 8;

/** A day as the card shows it; null what is not known: the difference before the count, sums outside the chosen period. */
export interface LatestDay {
  day: CalendarDate;
  state: DayState;
  abonements: number | null;
  /** In tiyn. */
  amount: number | null;
  /** Money counted less money expected, in tiyn. */
  difference: number | null;
}

type Certified = Pick<
  Answers['day']['history']['days'][number],
  'businessDate' | 'abonements' | 'total' | 'cashDifference'
>;

/** The last days of both kinds, the latest first. What is not certified has the sums that the report tells of it. */
export function latestDays(
  waiting: readonly Pick<OperationalDay, 'businessDate' | 'state'>[],
  certified: readonly Certified[],
  byDay: FacilityReport['accepted']['byDay'],
): LatestDay[] {
  const figures = new Map(byDay.map((one) => [one.day, one.figures]));
  const days: LatestDay[] = [
    ...waiting.map(({ businessDate, state }) => ({
      day: businessDate,
      state,
      abonements: figures.get(businessDate)?.abonements ?? null,
      amount: figures.get(businessDate)?.amount ?? null,
      difference: null,
    })),
    ...certified.map(({ businessDate, abonements, total, cashDifference }) => ({
      day: businessDate,
      state: 'certified' as const,
      abonements,
      amount: total,
      difference: cashDifference,
    })),
  ];
  return days.sort((one, other) => (one.day < other.day ? 1 : -1)).slice(0, MOST);
}
