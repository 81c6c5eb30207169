import { type Tiyn, tiyn } from '../../money/tiyn.ts';
import type { LocateFacts } from './facts.ts';
import { COUNTER_SIGN, ODDS, SECOND_SIGN } from './odds.ts';
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
 * Two digits of money handed in changed places. That what was really handed in settles the debt, or is what a batch comes to, is a
 * second sign of it; that what was typed leaves no debt speaks against it.
 */
export function remittanceTransposed(facts: LocateFacts): Possible[] {
  const typed = standing(facts);
  const debts = new Map(facts.debts.map(({ collectorId, debt }) => [collectorId, debt]));
  const comesTo = new Set(
    facts.batches.flatMap(({ collectorId, sum, control }) => [
      `${collectorId} ${sum}`,
      `${collectorId} ${control.sum}`,
    ]),
  );
  return typed.flatMap(({ collectorId, amount }) =>
    swapsOfMoney(amount).map((likely) => {
      const owed = debts.get(collectorId);
      const fits = owed === likely - amount || comesTo.has(`${collectorId} ${likely}`);
      const sign = fits ? SECOND_SIGN : owed === 0 ? COUNTER_SIGN : 1;
      return possible(
        { kind: 'transposed', typed: amount, likely: tiyn(likely), where: 'remittance' },
        (ODDS.remittanceTransposed * sign) / (typed.length * 3),
        { collectorId },
      );
    }),
  );
}

/** Two digits of a control sum that does not agree with its batch changed places, and its money was recorded by it. */
export function controlTransposed({ batches, remittances }: LocateFacts): Possible[] {
  const wrong = batches.filter(
    ({ collectorId, sum, control }) =>
      control.sum !== sum && remittances.some((one) => one.collectorId === collectorId && one.amount === control.sum),
  );
  return wrong.flatMap(({ id, collectorId, sum, control }) =>
    swapsOfMoney(control.sum).map((likely) =>
      possible(
        { kind: 'transposed', typed: control.sum, likely: tiyn(likely), where: 'control' },
        (ODDS.controlTransposed * (likely === sum ? SECOND_SIGN : 1)) / (wrong.length * 3),
        { collectorId, batchId: id },
      ),
    ),
  );
}
