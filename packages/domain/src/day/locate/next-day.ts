import { tiyn } from '../../money/tiyn.ts';
import type { LocateFacts } from './facts.ts';
import { ODDS } from './odds.ts';
import { alike, type Possible, possible } from './possible.ts';

/** What came in for the next day lay apart while this one was counted: one document's money, or all of it. */
export function nextDay({ nextDay: all }: LocateFacts): Possible[] {
  const taken = all.filter(({ amount }) => amount > 0);
  const sum = taken.reduce((total, { amount }) => total + amount, 0);
  return [
    ...alike(taken, ({ amount }) => amount).map((same) =>
      // No abonement of this day leads to the documents of the next: they are named and not linked.
      possible(
        { kind: 'nextDay', amount: tiyn(same[0]?.amount ?? 0), documents: 1 },
        (ODDS.nextDay * same.length) / taken.length,
        { documents: same.flatMap(({ number }) => (number === null ? [] : [{ number, abonementId: null }])) },
      ),
    ),
    ...(taken.length > 1
      ? [possible({ kind: 'nextDay', amount: tiyn(sum), documents: taken.length }, ODDS.nextDay)]
      : []),
  ];
}
