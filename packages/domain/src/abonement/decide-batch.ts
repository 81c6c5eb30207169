import { addTiyn, type Tiyn } from '../money/tiyn.ts';
import { type BatchHint, hintsOf } from './batch-hints.ts';
import type { CardProblem, CardRemark, ControlTotals, PricedCard, TypedCard } from './card.ts';
import { firstOfEach } from './card-refusal.ts';
import { blanksTwice, likelyTwice } from './card-twice.ts';
import { type CardDecision, type CardFacts, decideCard } from './decide-card.ts';

/** How a batch stands against the collector's own report. Differences are entered − reported, in cards and in tiyn. */
type Agreement = {
  agrees: boolean;
  /** Null while the report's totals are not keyed in. */
  control: ControlTotals | null;
  countDifference: number | null;
  sumDifference: number | null;
  /** Positions from 1 of the cards whose amount is not their price. */
  differing: number[];
  /** Where the difference likely lies, the likeliest first; empty where the totals agree. */
  hints: BatchHint[];
};

/**
 * What becomes of a batch as a whole. `ok` where every card can be accepted; whether it may be without a written reason says `agreement`.
 * `count` is of all cards; `sum` (by the catalogue) and `cardSum` (as the cards say) of those that can be accepted, in tiyn.
 * Lists are in the order of the cards.
 */
export type BatchDecision = {
  ok: boolean;
  decisions: readonly CardDecision[];
  priced: PricedCard[];
  count: number;
  sum: Tiyn;
  cardSum: Tiyn;
  problems: { cardId: string; problem: CardProblem }[];
  remarks: { cardId: string; remark: CardRemark }[];
  agreement: Agreement;
};

/** Decides all cards of a batch, and what no card shows alone: blanks and persons that come twice, and the control totals. */
export const decideBatch = (
  cards: readonly TypedCard[],
  control: ControlTotals | null,
  facts: CardFacts,
): BatchDecision =>
  judgeBatch(
    cards.map((card) => decideCard(card, facts)),
    control,
  );

/** The same of cards that were decided each before: while one row is typed, the others need not be decided again. */
export function judgeBatch(alone: readonly CardDecision[], control: ControlTotals | null): BatchDecision {
  const decisions = withBlanksTwice(alone);
  const accepted = decisions.filter((decision) => decision.ok);
  const priced = accepted.map(({ cardId, price, taken }) => ({ cardId, price, amount: taken.amount }));
  const sum = addTiyn(...priced.map(({ price }) => price.total));
  const cardSum = addTiyn(...priced.map(({ amount }) => amount));
  const twice = likelyTwice(decisions);
  return {
    ok: decisions.length > 0 && accepted.length === decisions.length,
    decisions,
    priced,
    count: decisions.length,
    sum,
    cardSum,
    problems: decisions.flatMap((decision) =>
      decision.ok ? [] : decision.problems.map((problem) => ({ cardId: decision.cardId, problem })),
    ),
    remarks: decisions.flatMap((decision) => {
      const row = twice.get(decision.cardId);
      const said: CardRemark[] = row === undefined ? [] : [{ kind: 'likelyTwice', row, number: null }];
      return [...(decision.ok ? decision.remarks : []), ...said].map((remark) => ({ cardId: decision.cardId, remark }));
    }),
    agreement: agreementOf(decisions, control, { sum, cardSum }),
  };
}

/** The later of two cards with one blank cannot be accepted. */
function withBlanksTwice(alone: readonly CardDecision[]): readonly CardDecision[] {
  const twice = blanksTwice(alone);
  if (twice.size === 0) return alone;
  return alone.map((decision) => {
    const problem = twice.get(decision.cardId);
    if (problem === undefined) return decision;
    const { cardId, values } = decision;
    return { cardId, values, ok: false, problems: firstOfEach([problem, ...(decision.ok ? [] : decision.problems)]) };
  });
}

function agreementOf(
  decisions: readonly CardDecision[],
  control: ControlTotals | null,
  { sum, cardSum }: { sum: Tiyn; cardSum: Tiyn },
): Agreement {
  const differing = decisions.flatMap((decision, place) =>
    decision.ok && decision.taken.amount !== decision.price.total ? [place + 1] : [],
  );
  if (control === null)
    return { agrees: false, control, countDifference: null, sumDifference: null, differing, hints: [] };
  const countDifference = decisions.length - control.count;
  const sumDifference = sum - control.sum;
  const isWhole = decisions.every(({ ok }) => ok);
  return {
    agrees: isWhole && countDifference === 0 && sumDifference === 0 && differing.length === 0,
    control,
    countDifference,
    sumDifference,
    differing,
    hints: hintsOf(decisions, control, { sum, cardSum }),
  };
}
