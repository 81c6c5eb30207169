import { tiyn } from '../../money/tiyn.ts';
import type { LocateFacts } from './facts.ts';
import { ODDS } from './odds.ts';
import { alike, atCounter, documentOf, type Possible, possible } from './possible.ts';

const isStanding = ({ reversed }: { reversed: unknown }): boolean => reversed === null;

/** Registered, and the money was not taken; or taken twice: an abonement at the counter, or an acceptance of several whole. */
export function notPaid({ rows }: LocateFacts): Possible[] {
  const acceptances = atCounter(rows, 'cash');
  const single = acceptances.flatMap((one) => one.rows).filter(isStanding);
  const several = acceptances
    .map(({ document, rows: all }) => ({ document, rows: all.filter(isStanding) }))
    .filter((one) => one.rows.length > 1)
    .map((one) => ({ ...one, total: one.rows.reduce((sum, { total }) => sum + total, 0) }));
  return [
    ...alike(single, ({ total }) => total).flatMap((same) => {
      const amount = tiyn(same[0]?.total ?? 0);
      const share = same.length / single.length;
      const documents = same.map(documentOf);
      return [
        possible({ kind: 'notPaid', amount, abonements: 1 }, ODDS.notPaid * share, { documents }),
        possible({ kind: 'twice', amount, what: 'taken' }, ODDS.takenTwice * share, { documents }),
      ];
    }),
    ...alike(several, ({ total, rows: its }) => `${total} ${its.length}`).map((same) =>
      possible(
        { kind: 'notPaid', amount: tiyn(same[0]?.total ?? 0), abonements: same[0]?.rows.length ?? 0 },
        (ODDS.acceptanceNotPaid * same.length) / several.length,
        { documents: same.map(({ document }) => document) },
      ),
    ),
  ];
}

/** What stands as by account, paid or awaited, was paid in cash: an invoice is of a whole acceptance. */
export function accountInCash({ rows }: LocateFacts): Possible[] {
  const invoices = atCounter(rows, 'account')
    .map(({ document, rows: all }) => ({ document, rows: all.filter(isStanding) }))
    .filter((one) => one.rows.length > 0)
    .map((one) => ({ ...one, total: one.rows.reduce((sum, { total }) => sum + total, 0) }));
  return alike(invoices, ({ total, rows: its }) => `${total} ${its.length}`).map((same) =>
    possible(
      { kind: 'accountInCash', amount: tiyn(same[0]?.total ?? 0), abonements: same[0]?.rows.length ?? 0 },
      (ODDS.accountInCash * same.length) / invoices.length,
      { documents: same.map(({ document }) => document) },
    ),
  );
}
