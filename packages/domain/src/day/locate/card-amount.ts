import { addTiyn, type Tiyn } from '../../money/tiyn.ts';
import type { DayRow } from '../protocol.ts';
import type { LocateFacts } from './facts.ts';
import { ODDS } from './odds.ts';
import { alike, documentOf, type Possible, possible } from './possible.ts';

type Differing = DayRow & { cardAmount: Tiyn };
const differs = (row: DayRow): row is Differing =>
  row.settled === 'cash' && row.reversed === null && row.cardAmount !== null && row.cardAmount !== row.total;

/** The collector brought what the cards say, which is not the price: of one card, or of a batch. */
export function cardAmount({ rows }: LocateFacts): Possible[] {
  const differing = rows.filter(differs);
  const batches = alike(differing, ({ batchId }) => batchId).filter((its) => its.length > 1);
  return [
    ...alike(differing, (row) => `${row.cardAmount} ${row.total} ${row.collectorId}`).map((same) =>
      possibleOf(same, { cards: 1, odds: (ODDS.cardAmount * same.length) / differing.length }),
    ),
    ...batches.map((its) => possibleOf(its, { cards: its.length, odds: ODDS.batchAmounts / batches.length })),
  ].flat();
}

function possibleOf(its: readonly Differing[], { cards, odds }: { cards: number; odds: number }): Possible[] {
  const [first] = its;
  if (first === undefined) return [];
  const summed = cards === 1 ? [first] : its;
  const onCard = addTiyn(...summed.map((row) => row.cardAmount));
  const price = addTiyn(...summed.map((row) => row.total));
  return [
    possible({ kind: 'cardAmount', onCard, price, cards }, odds, {
      documents: its.map(documentOf),
      collectorId: first.collectorId,
      batchId: its.every(({ batchId }) => batchId === first.batchId) ? first.batchId : null,
    }),
  ];
}
