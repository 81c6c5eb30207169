import type { Tiyn } from '../money/tiyn.ts';
import type { ControlTotals } from './card.ts';
import type { CardDecision } from './decide-card.ts';

/** Where the difference from the control sum likely lies. `rows` are positions from 1, at most `MOST_ROWS`; amounts in tiyn. */
export type BatchHint =
  /** By the amounts on the cards the sum agrees: it lies in the cards whose amount is not their price. */
  | { kind: 'cardAmounts'; rows: number[] }
  /** One card's amount differs from its price by exactly the difference. */
  | { kind: 'cardAmount'; rows: number[]; amount: number }
  /** Fewer cards than reported, and by how much the sum falls short. */
  | { kind: 'cardsMissing'; cards: number; amount: number }
  /** More cards than reported, and the sum exceeds it by exactly what one of these cost. */
  | { kind: 'cardExtra'; rows: number[]; amount: number }
  /** The report counts a sum twice, or lacks it, that is exactly what one of these cost. */
  | { kind: 'cardTwice'; rows: number[]; amount: number }
  /** With another number of sets this card explains it. */
  | { kind: 'sets'; row: number; sets: number; likely: number }
  /** Two neighbouring digits of the control sum change places, in tiyn. */
  | { kind: 'transposed'; typed: number; likely: number }
  /** The control sum has a digit that is another one, or one too many or too few. */
  | { kind: 'digit'; typed: number; likely: number }
  /** The sum agrees, the number of cards does not: the count was likely mistyped. */
  | { kind: 'countOnly'; typed: number; likely: number };

/** As many as fit under the grid: more would not be where, but anywhere. */
const MOST_HINTS = 4;
const MOST_ROWS = 5;
/** A slip with the sets is a small one. */
const MOST_LIKELY_SETS = 20;

type Priced = { row: number; amount: number; total: number; sets: number };

/** The likely places of a difference, the likeliest first: each explains it exactly, or says what is still missing. */
export function hintsOf(
  decisions: readonly CardDecision[],
  control: ControlTotals,
  { sum, cardSum }: { sum: Tiyn; cardSum: Tiyn },
): BatchHint[] {
  const difference = sum - control.sum;
  const more = decisions.length - control.count;
  if (difference === 0)
    return more === 0 ? [] : [{ kind: 'countOnly', typed: control.count, likely: decisions.length }];
  const cards = decisions.flatMap(pricedOf);
  return [
    ...amountHints(cards, difference, cardSum === control.sum),
    ...(more < 0 && difference < 0 ? [{ kind: 'cardsMissing' as const, cards: -more, amount: -difference }] : []),
    ...countedHints(cards, difference, more),
    ...typingHints(control.sum, sum),
    ...(more === 0 ? setsHints(cards, difference) : []),
  ].slice(0, MOST_HINTS);
}

const pricedOf = (decision: CardDecision, place: number): Priced[] =>
  decision.ok
    ? [
        {
          row: place + 1,
          amount: decision.taken.amount,
          total: decision.price.total,
          sets: decision.price.sets,
        },
      ]
    : [];

const rowsOf = (cards: readonly Priced[]): number[] => cards.slice(0, MOST_ROWS).map(({ row }) => row);

function amountHints(cards: readonly Priced[], difference: number, isBySum: boolean): BatchHint[] {
  const exact = cards.filter(({ amount, total }) => total - amount === difference);
  if (exact.length > 0) return [{ kind: 'cardAmount', rows: rowsOf(exact), amount: Math.abs(difference) }];
  const differing = cards.filter(({ amount, total }) => amount !== total);
  return isBySum && differing.length > 0 ? [{ kind: 'cardAmounts', rows: rowsOf(differing) }] : [];
}

/** A card that the report does not have, or that only the report has: one more of what one costs. */
function countedHints(cards: readonly Priced[], difference: number, more: number): BatchHint[] {
  const rows = rowsOf(cards.filter(({ total }) => total === Math.abs(difference)));
  if (rows.length === 0) return [];
  const amount = Math.abs(difference);
  if (difference > 0 && more > 0) return [{ kind: 'cardExtra', rows, amount }];
  return more === 0 ? [{ kind: 'cardTwice', rows, amount }] : [];
}

function setsHints(cards: readonly Priced[], difference: number): BatchHint[] {
  return cards.flatMap(({ row, total, sets }): BatchHint[] => {
    const likely = sets - difference / (total / sets);
    return Number.isInteger(likely) && likely >= 1 && likely <= MOST_LIKELY_SETS
      ? [{ kind: 'sets', row, sets, likely }]
      : [];
  });
}

/** How the control sum itself may have been mistyped: told where the sum of the cards is one slip away from it. */
function typingHints(typed: number, likely: number): BatchHint[] {
  const [from, to] = [inTenge(typed), inTenge(likely)];
  if (isTransposed(from, to)) return [{ kind: 'transposed', typed, likely }];
  return isOneDigitAway(from, to) ? [{ kind: 'digit', typed, likely }] : [];
}

/** Sums are typed in whole tenge unless they have tiyn: the zeros of the tiyn were not typed. */
const inTenge = (amount: number): string => String(amount % 100 === 0 ? amount / 100 : amount);

/** Whether two neighbours that change places make one text of the other. */
function isTransposed(from: string, to: string): boolean {
  if (from.length !== to.length) return false;
  const places = [...from].flatMap((digit, place) => (digit === to[place] ? [] : [place]));
  const [first = 0, second = 0] = places;
  return places.length === 2 && second === first + 1 && from[first] === to[second] && from[second] === to[first];
}

/** Whether one text becomes the other with one digit changed, left out or put in. */
function isOneDigitAway(from: string, to: string): boolean {
  const [short, long] = from.length <= to.length ? [from, to] : [to, from];
  if (long.length - short.length > 1) return false;
  let same = 0;
  while (same < short.length && short[same] === long[same]) same++;
  return short.slice(same + (long.length === short.length ? 1 : 0)) === long.slice(same + 1);
}
