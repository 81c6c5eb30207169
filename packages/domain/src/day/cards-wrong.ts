import type { Reconciliation } from './reconcile.ts';

/**
 * How many cards are not as they must be: the missing and the foreign ones, which the difference of both would hide; where they were
 * counted in total, by how many that is off. Zero where nothing is wrong or nothing is counted yet, never less than the difference.
 */
export const cardsWrong = ({
  difference,
  missing,
  foreign,
}: Pick<Reconciliation['cards'], 'difference' | 'missing' | 'foreign'>): number =>
  Math.max(missing.length + foreign.length, Math.abs(difference ?? 0));
