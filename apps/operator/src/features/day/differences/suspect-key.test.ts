import type { Suspect } from '@jazylym/domain/day/suspect';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { expect, test } from 'vitest';
import { leadOf, likelihood, suspectKey } from './suspect-key.ts';

const suspect = (change: Partial<Suspect>): Suspect => ({
  numbers: [],
  abonementIds: [],
  documents: 0,
  collectorId: null,
  batchId: null,
  weight: 0.5,
  of: 'cash',
  why: { kind: 'notes', denomination: tiyn(100_000), pieces: -1 },
  ...change,
});

test('a suspect leads to its document, and without one to what is to be counted again', () => {
  expect(leadOf(suspect({ abonementIds: ['a', 'b'] }))).toEqual({ kind: 'abonement', id: 'a' });
  expect(leadOf(suspect({}))).toEqual({ kind: 'cash' });
  expect(leadOf(suspect({ of: 'cards', why: { kind: 'cardsTransposed', typed: 12, likely: 21 } }))).toEqual({
    kind: 'cards',
  });
  const debt = { kind: 'remittance', amount: tiyn(500_000), what: 'debt' } as const;
  expect(leadOf(suspect({ why: debt, collectorId: 'c' }))).toEqual({
    ...{ kind: 'collectors', collector: 'c', amount: null },
  });
  const typed = { typed: tiyn(2_183_400), likely: tiyn(2_138_400) };
  const transposed = { kind: 'transposed', where: 'remittance', ...typed } as const;
  expect(leadOf(suspect({ why: transposed, collectorId: 'c' }))).toEqual({
    ...{ kind: 'collectors', collector: 'c', amount: typed.typed },
  });
});

test('what was folded away stays so while its likelihood changes', () => {
  expect(suspectKey(suspect({ weight: 0.9 }))).toBe(suspectKey(suspect({ weight: 0.1 })));
  expect(suspectKey(suspect({ numbers: ['1'] }))).not.toBe(suspectKey(suspect({})));
  expect([0.9, 0.5, 0.1].map(likelihood)).toEqual(['high', 'middle', 'low']);
});
