import { NOT_COUNTED } from '@jazylym/domain/day/count';
import type { Reconciliation } from '@jazylym/domain/day/reconcile';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { expect, test } from 'vitest';
import { firstStep, stepBeside, stepStates } from './step.ts';

const kept = (count: Partial<typeof NOT_COUNTED>) => ({
  count: { ...NOT_COUNTED, ...count },
  version: 1,
  cashCountedAt: null,
});
const COUNTED = { cash: Array.from({ length: 14 }, () => 0), left: tiyn(0), cards: { by: 'total', count: 2 } } as const;

const compared = (cash: number, cards: Partial<Reconciliation['cards']> = {}): Reconciliation => ({
  cash: { expected: 0, since: 0, counted: cash, difference: cash },
  cards: { expected: 2, counted: 2, difference: 0, missing: [], foreign: [], twice: [], ...cards },
});

test('the work begins with the protocol and goes on where the server says', () => {
  expect(firstStep(stepStates(kept({}), null))).toBe('protocol');
  expect(firstStep(stepStates(kept({ cash: [...COUNTED.cash] }), null))).toBe('protocol');
  expect(firstStep(stepStates(kept({ cards: COUNTED.cards }), null))).toBe('cash');
  expect(firstStep(stepStates(kept({ cash: [...COUNTED.cash], left: COUNTED.left }), null))).toBe('cards');
});

test('what differs asks for attention, though the totals agree', () => {
  const all = kept({ cash: [...COUNTED.cash], left: COUNTED.left, cards: COUNTED.cards });
  expect(stepStates(all, compared(0)).differences).toBe('done');
  expect(stepStates(all, compared(-100)).differences).toBe('attention');
  expect(stepStates(all, compared(0, { missing: ['a'], foreign: ['b'] })).differences).toBe('attention');
  expect(firstStep(stepStates(all, compared(0)))).toBe('sign');
});

test('the steps are walked one by one and end at both ends', () => {
  expect(stepBeside('protocol', -1)).toBeNull();
  expect(stepBeside('protocol', 1)).toBe('cash');
  expect(stepBeside('sign', 1)).toBeNull();
});

test('the cash is not done while more is to stay in the drawer than was counted', () => {
  const tooMuch = kept({ cash: [...COUNTED.cash], left: tiyn(100), cards: COUNTED.cards });
  expect(stepStates(tooMuch, compared(0)).cash).toBe('todo');
  expect(firstStep(stepStates(tooMuch, compared(0)))).toBe('cash');
});
