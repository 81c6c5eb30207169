import type { Tiyn } from '../money/tiyn.ts';
import { inOrderOf } from './in-order.ts';
import type { DebtDay } from './remittance.ts';

/** What a collector's day brought, in tiyn: a correction stands in the day on which it was made, so it may give back more than it took. */
export type CollectorDay = Omit<DebtDay, 'owed'>;

const brought = ({ accepted, reversed }: CollectorDay): number => accepted - reversed;

/** What a collector owes of these days, having handed in `remitted` of it; less than nothing where that was too much. In tiyn. */
export const debtOf = (days: readonly CollectorDay[], remitted: Tiyn): number =>
  days.reduce((sum, day) => sum + brought(day), 0) - remitted;

/**
 * Which days a collector's debt is of, the oldest first: money handed in covers the oldest day first, and so does what a day gave
 * back beyond what it took. Days of which nothing is owed are left out; together they are `debtOf`, or none where that is below 0.
 */
export function debtByDay(days: readonly CollectorDay[], remitted: Tiyn): DebtDay[] {
  let cover = days.reduce((sum, day) => sum + Math.max(0, -brought(day)), Number(remitted));
  return days.toSorted(inOrderOf(({ businessDate }) => businessDate)).flatMap((day) => {
    const covered = Math.min(cover, Math.max(0, brought(day)));
    cover -= covered;
    const owed = Math.max(0, brought(day)) - covered;
    return owed > 0 ? [{ businessDate: day.businessDate, accepted: day.accepted, reversed: day.reversed, owed }] : [];
  });
}
