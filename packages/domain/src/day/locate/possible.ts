import type { DayRow } from '../protocol.ts';
import type { CashCause } from '../suspect.ts';
import { explains } from './explains.ts';

/** A document that a cause can lie in: its number as printed, and the abonement that leads to it, where one of this day does. */
export type Document = { number: string; abonementId: string | null };

/**
 * Something that can have happened today, whether or not it makes the difference. `odds` is how often it does, against everything
 * else that can have happened: the odds of its kind shared among the day's documents. Alike documents are one possible cause.
 */
export type Possible = {
  why: CashCause;
  explains: number;
  odds: number;
  documents: readonly Document[];
  collectorId: string | null;
  batchId: string | null;
};

const NOWHERE = { documents: [], collectorId: null, batchId: null } as const;

/** A possible cause; whatever names its place is optional. */
export const possible = (
  why: CashCause,
  odds: number,
  place: Partial<Pick<Possible, 'documents' | 'collectorId' | 'batchId'>> = {},
): Possible => ({ why, explains: explains(why), odds, ...NOWHERE, ...place });

/** Things that are alike for a cause, together: forty abonements of one price explain a difference equally well. */
export const alike = <Thing, Key>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Thing[][] => [
  ...Map.groupBy(things, keyOf).values(),
];

export const documentOf = ({ number, id }: Pick<DayRow, 'number' | 'id'>): Document => ({ number, abonementId: id });

/** An acceptance at the counter by its rows, and those that stand; `total` is what all of them cost, reversed or not, in tiyn. */
export type AtCounter = {
  document: Document;
  rows: readonly DayRow[];
  standing: readonly DayRow[];
  total: number;
  given: DayRow['given'];
  change: DayRow['change'];
};

/** The acceptances at the counter that were settled so: a collector's money is not in the drawer before it is handed in. */
export function atCounter(rows: readonly DayRow[], settled: 'cash' | 'account'): AtCounter[] {
  const here = rows.filter((row) => row.collectorId === null && (row.settled === 'cash') === (settled === 'cash'));
  return alike(here, ({ acceptanceId }) => acceptanceId).flatMap((its) => {
    const [first] = its;
    if (first === undefined) return [];
    const total = its.reduce((sum, row) => sum + row.total, 0);
    const standing = its.filter(({ reversed }) => reversed === null);
    return [{ document: documentOf(first), rows: its, standing, total, given: first.given, change: first.change }];
  });
}
