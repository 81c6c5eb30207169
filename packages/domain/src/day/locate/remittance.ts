import { type Tiyn, tiyn } from '../../money/tiyn.ts';
import type { LocateFacts } from './facts.ts';
import { ODDS, SECOND_SIGN } from './odds.ts';
import { type Possible, possible } from './possible.ts';
import { swapsOfMoney } from './swap.ts';

type Standing = { collectorId: string; amount: Tiyn };

/** Money that was handed in and not taken back. */
function standing({ remittances }: LocateFacts): Standing[] {
  const corrected = new Set(remittances.map(({ corrects }) => corrects));
  return remittances
    .filter(({ id, corrects, amount }) => corrects === null && amount > 0 && !corrected.has(id))
    .map(({ collectorId, amount }) => ({ collectorId, amount: tiyn(amount) }));
}

/** Handed in and not recorded: all that a collector owes, or one batch of theirs. */
export function notRecorded({ debts, batches }: LocateFacts): Possible[] {
  const owing = debts.filter(({ debt }) => debt > 0);
  return [
    ...owing.map(({ collectorId, debt }) =>
      possible({ kind: 'remittance', amount: tiyn(debt), what: 'debt' }, ODDS.debt / owing.length, { collectorId }),
    ),
    ...batches.flatMap(({ id, collectorId, sum, control }) =>
      [...new Set([sum, control.sum])].map((amount) =>
        possible({ kind: 'remittance', amount: tiyn(amount), what: 'batch' }, ODDS.batch / batches.length, {
          collectorId,
          batchId: id,
        }),
      ),
    ),
  ];
}

/** Recorded and not in the drawer: not handed in, recorded twice, or more than was owed. */
export function recorded(facts: LocateFacts): Possible[] {
  const remittances = standing(facts);
  const tooMuch = facts.debts.filter(({ debt }) => debt < 0);
  const ofEach = Map.groupBy(remittances, ({ collectorId, amount }) => `${collectorId} ${amount}`);
  return [
    ...[...ofEach.values()].flatMap(([first, ...others]) => {
      if (first === undefined) return [];
      const { collectorId, amount } = first;
      const what = others.length > 0 ? 'twice' : 'notHandedIn';
      const odds = what === 'twice' ? ODDS.recordedTwice : ODDS.notHandedIn / remittances.length;
      return [possible({ kind: 'remittance', amount, what }, odds, { collectorId })];
    }),
    ...tooMuch.map(({ collectorId, debt }) =>
      possible({ kind: 'remittance', amount: tiyn(-debt), what: 'tooMuch' }, ODDS.tooMuch / tooMuch.length, {
        collectorId,
      }),
    ),
  ];
}

/**
 * Two digits of money handed in changed places. What was really handed in settles the debt, or is what a batch comes to: a second
 * sign that this is it.
 */
export function remittanceTransposed(facts: LocateFacts): Possible[] {
  const typed = standing(facts);
  const debts = new Map(facts.debts.map(({ collectorId, debt }) => [collectorId, debt]));
  return typed.flatMap(({ collectorId, amount }) =>
    swapsOfMoney(amount).map((likely) => {
      const settles = debts.get(collectorId) === likely - amount;
      const isBatch = facts.batches.some(
        (batch) => batch.collectorId === collectorId && (batch.sum === likely || batch.control.sum === likely),
      );
      return possible(
        { kind: 'transposed', typed: amount, likely: tiyn(likely), where: 'remittance' },
        (ODDS.remittanceTransposed * (settles || isBatch ? SECOND_SIGN / 4 : 1)) / (typed.length * 3),
        { collectorId },
      );
    }),
  );
}

/** Two digits of a batch's control sum changed places: its money was recorded by it. */
export function controlTransposed({ batches, ...facts }: LocateFacts): Possible[] {
  return batches.flatMap(({ id, collectorId, sum, control }) =>
    swapsOfMoney(control.sum).map((likely) => {
      const wasRecorded = facts.remittances.some(
        (one) => one.collectorId === collectorId && one.amount === control.sum,
      );
      return possible(
        { kind: 'transposed', typed: control.sum, likely: tiyn(likely), where: 'control' },
        (ODDS.controlTransposed * (likely === sum ? SECOND_SIGN / 4 : 1) * (wasRecorded ? 4 : 1)) /
          (batches.length * 3),
        { collectorId, batchId: id },
      );
    }),
  );
}
