import type { LocateFacts } from './facts.ts';
import { ODDS } from './odds.ts';
import { alike, documentOf, type Possible, possible } from './possible.ts';

/** A refund was recorded and the money not given back, or given twice: within the day, or of an earlier one. */
export function refunds({ rows, corrections }: LocateFacts): Possible[] {
  const given = [
    ...rows.flatMap(({ id, number, collectorId, settled, reversed }) =>
      reversed !== null && settled === 'cash' ? [{ id, number, collectorId, refund: reversed.refund }] : [],
    ),
    ...corrections
      .filter(({ method }) => method === 'cash')
      .map(({ abonementId, ...one }) => ({ ...one, id: abonementId })),
  ].filter(({ refund, collectorId }) => refund > 0 && collectorId === null);
  return alike(given, ({ refund }) => refund).flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const share = same.length / given.length;
    const documents = same.map(documentOf);
    return [
      possible({ kind: 'notRefunded', amount: first.refund }, ODDS.notRefunded * share, { documents }),
      possible({ kind: 'twice', amount: first.refund, what: 'refunded' }, ODDS.refundedTwice * share, { documents }),
    ];
  });
}
