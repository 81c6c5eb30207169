import type { BatchDraft, TypedCard } from '@jazylym/domain/abonement/card';
import { readControl } from '@jazylym/domain/abonement/card';
import { type BatchDecision, decideBatch } from '@jazylym/domain/abonement/decide-batch';
import type { CardFacts } from '@jazylym/domain/abonement/decide-card';
import { TENGE } from '@jazylym/domain/money/round';
import { batchDigestOf } from '../abonement/accept-batch.ts';
import type { BatchRegistration } from '../abonement/batch-store.ts';
import { digestOf } from '../abonement/digest.ts';
import { tengeOf } from './cards.ts';
import type { Chance } from './random.ts';
import { reasons, type Tongue } from './reasons.ts';

/** A batch as it is registered but for who does it, with whether it agrees, and how many cards do not say their price. */
export type Bundle = Omit<BatchRegistration, 'facility' | 'actor' | 'now'> & {
  agrees: boolean;
  differing: number;
};

/** Shares of the reports whose sum is added up wrongly, or that leave a card out. */
const WRONG_SUM = 0.02;
const CARD_LEFT_OUT = 0.01;
const SLIPS = [100, 900, 1_000, 9_000];

/**
 * Decides a collector's cards by the rule of the counter: what it refuses is a defect of the demonstration and throws. The collector's
 * own report agrees, but for a slip now and then, which has a reason in `tongue`.
 */
export function bundleOf(cards: readonly TypedCard[], facts: CardFacts, chance: Chance, tongue: Tongue): Bundle {
  const priced = decideBatch(cards, null, facts);
  const { id: collectorId } = facts.collector;
  const draft = { collectorId, control: controlOf(priced, chance), cards: [...cards] };
  const control = readControl(draft.control);
  const decided = decideBatch(cards, control, facts);
  if (!decided.ok || control === null)
    throw new Error(`the demonstration's cards are refused: ${JSON.stringify(decided.problems)}`);
  const { sum, cardSum, agreement } = decided;
  const rows = decided.decisions.flatMap((decision) =>
    decision.ok
      ? [{ accepted: { ...decision.accepted, taken: decision.taken }, digest: digestOf(decision.accepted.request) }]
      : [],
  );
  return {
    ...{ id: facts.batchId, collectorId, version: 0, control, sum, cardSum, rows, agrees: agreement.agrees },
    differing: agreement.differing.length,
    reason: reasonOf(decided, tongue),
    digest: batchDigestOf(draft),
  };
}

/** What the collector's report says. */
function controlOf({ count, sum }: BatchDecision, chance: Chance): BatchDraft['control'] {
  const slip = chance.happens(WRONG_SUM) ? chance.oneOf(SLIPS) * TENGE : 0;
  const isLeftOut = count > 1 && chance.happens(CARD_LEFT_OUT);
  return { count: String(isLeftOut ? count - 1 : count), sum: tengeOf(sum + slip) };
}

function reasonOf({ agreement }: BatchDecision, tongue: Tongue): string {
  if (agreement.agrees) return '';
  const said = [
    ...(agreement.sumDifference === 0 ? [] : [reasons.sum[tongue]]),
    ...(agreement.countDifference === 0 ? [] : [reasons.count[tongue]]),
    ...(agreement.differing.length === 0 ? [] : [reasons.amount[tongue]]),
  ];
  return said.join('; ');
}
