import { cardsWrong } from '@jazylym/domain/day/cards-wrong';
import { type KeptCount, sumOfCash } from '@jazylym/domain/day/count';
import type { Reconciliation } from '@jazylym/domain/day/reconcile';
import * as z from 'zod';

/** The end of the day in its order: see what was computed, count, compare, sign (S10). */
export const Step = z.enum(['protocol', 'cash', 'cards', 'differences', 'sign']);
export type Step = z.infer<typeof Step>;
export const STEPS = Step.options;

/** The step before or after; null beyond the first and the last. */
export const stepBeside = (step: Step, by: -1 | 1): Step | null => STEPS[STEPS.indexOf(step) + by] ?? null;

/** How far a step has come: `attention` where it is done and something differs. */
export type StepState = 'todo' | 'done' | 'attention';

/** What is done of each step, by the server's state alone: every till sees the same. More cannot stay in the drawer than was counted. */
export function stepStates(
  { count }: KeptCount,
  reconciliation: Pick<Reconciliation, 'cash' | 'cards'> | null,
): Record<Step, StepState> {
  const own = count.cash === null ? null : sumOfCash(count.cash) - (reconciliation?.cash.since ?? 0);
  const cash = own !== null && count.left !== null && count.left <= Math.max(own, 0);
  const cards = count.cards !== null;
  const differences = () => {
    if (!cash || !cards || reconciliation === null) return 'todo';
    return agrees(reconciliation) ? 'done' : 'attention';
  };
  return {
    protocol: cash || cards ? 'done' : 'todo',
    cash: cash ? 'done' : 'todo',
    cards: cards ? 'done' : 'todo',
    differences: differences(),
    sign: 'todo',
  };
}

/** Whether money and cards are counted, and are what the protocol says. */
export const agrees = ({ cash, cards }: Pick<Reconciliation, 'cash' | 'cards'>): boolean =>
  cash.difference === 0 && cards.difference === 0 && cardsWrong(cards) === 0;

/** Where the work goes on: the first step that is not done. */
export const firstStep = (states: Record<Step, StepState>): Step =>
  STEPS.find((step) => states[step] === 'todo') ?? 'sign';
