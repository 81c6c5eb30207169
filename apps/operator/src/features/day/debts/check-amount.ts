import { readTenge } from '@jazylym/domain/money/read';
import type { Tiyn } from '@jazylym/domain/money/tiyn';

/** What an amount that is typed means beside a debt, in tiyn: nothing yet, unreadable, or money that leaves `left`. */
export type CheckedAmount = { kind: 'empty' } | { kind: 'unreadable' } | { kind: 'money'; amount: Tiyn; left: number };

/** The most that one entry can be: the server's own bound. */
const MOST = 100_000_000_000;

/** Reads money handed in by who owes `debt`. */
export function checkAmount(text: string, debt: number): CheckedAmount {
  if (text.trim() === '') return { kind: 'empty' };
  const amount = readTenge(text);
  if (amount === null || amount <= 0 || amount > MOST) return { kind: 'unreadable' };
  return { kind: 'money', amount, left: debt - amount };
}
