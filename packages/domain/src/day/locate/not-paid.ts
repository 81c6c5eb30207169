import { tiyn } from '../../money/tiyn.ts';
import type { Drawer } from './facts.ts';
import { ODDS } from './odds.ts';
import { type AtCounter, alike, documentOf, type Possible, possible } from './possible.ts';

/** The acceptances of `least` standing abonements or more, and what those cost together, in tiyn. */
const wholeOf = (acceptances: readonly AtCounter[], least: number) =>
  acceptances
    .filter(({ standing }) => standing.length >= least)
    .map(({ document, standing }) => ({
      document,
      abonements: standing.length,
      amount: standing.reduce((sum, { total }) => sum + total, 0),
    }));

/** Registered, and the money was not taken; or taken twice: an abonement at the counter, or an acceptance of several whole. */
export function notPaid({ cash }: Drawer): Possible[] {
  const single = cash.flatMap(({ standing }) => standing);
  const several = wholeOf(cash, 2);
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
    ...alike(several, ({ amount, abonements }) => `${amount} ${abonements}`).map((same) =>
      possible(
        { kind: 'notPaid', amount: tiyn(same[0]?.amount ?? 0), abonements: same[0]?.abonements ?? 0 },
        (ODDS.acceptanceNotPaid * same.length) / several.length,
        { documents: same.map(({ document }) => document) },
      ),
    ),
  ];
}

/** What stands as by account, paid or awaited, was paid in cash: an invoice is of a whole acceptance. */
export function accountInCash({ account }: Drawer): Possible[] {
  const invoices = wholeOf(account, 1);
  return alike(invoices, ({ amount, abonements }) => `${amount} ${abonements}`).map((same) =>
    possible(
      { kind: 'accountInCash', amount: tiyn(same[0]?.amount ?? 0), abonements: same[0]?.abonements ?? 0 },
      (ODDS.accountInCash * same.length) / invoices.length,
      { documents: same.map(({ document }) => document) },
    ),
  );
}
