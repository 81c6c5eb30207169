import { expect, test } from 'vitest';
import { checkAmount } from './check-amount.ts';

test.each([
  ['', { kind: 'empty' }],
  ['  ', { kind: 'empty' }],
  ['12 500', { kind: 'money', amount: 1_250_000, left: 250_000 }],
  ['15000', { kind: 'money', amount: 1_500_000, left: 0 }],
  ['15 000,50', { kind: 'money', amount: 1_500_050, left: -50 }],
  ['0', { kind: 'unreadable' }],
  ['-5', { kind: 'unreadable' }],
  ['12,500', { kind: 'unreadable' }],
  ['бәрі', { kind: 'unreadable' }],
])('«%s» beside a debt of 15 000 ₸', (text, checked) => {
  expect(checkAmount(text, 1_500_000)).toEqual(checked);
});
