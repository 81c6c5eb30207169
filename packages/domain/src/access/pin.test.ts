import { expect, test } from 'vitest';
import { pinProblem } from './pin.ts';

test.each([
  ['', 'notSixDigits'],
  ['28041', 'notSixDigits'],
  ['2804190', 'notSixDigits'],
  ['28 419', 'notSixDigits'],
  ['28041a', 'notSixDigits'],
  ['٢٨٠٤١٩', 'notSixDigits'],
  ['000000', 'oneDigit'],
  ['777777', 'oneDigit'],
  ['123456', 'inARow'],
  ['654321', 'inARow'],
  ['456789', 'inARow'],
  ['567890', 'inARow'],
  ['987654', 'inARow'],
  ['098765', 'inARow'],
  ['280419', null],
  ['112233', null],
  ['123457', null],
])('«%s» as a PIN: %s', (pin, expected) => {
  expect(pinProblem(pin)).toBe(expected);
});
