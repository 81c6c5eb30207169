import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Bic, Iban, ibanProblem } from './bank-account.ts';

/** The example that the country's registry of account numbers gives. */
const EXAMPLE = 'KZ86125KZT5004100100';

test('an account number is read with spaces and in small letters, and stored without', () => {
  expect(Iban.parse(' kz86 125k zt50 0410 0100 ')).toBe(EXAMPLE);
});

test('one wrong digit, and two neighbours swapped, are found by the check digits', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 19 }), fc.integer({ min: 1, max: 9 }), (place, more) => {
      const signs = [...EXAMPLE];
      const digit = Number(signs[place]);
      fc.pre(Number.isInteger(digit));
      signs[place] = String((digit + more) % 10);
      expect(ibanProblem(signs.join(''))).toBe('wrongCheckDigits');
    }),
  );
  expect(ibanProblem('KZ86125KZT5001400100')).toBe('wrongCheckDigits');
});

test.each(['', 'KZ86', 'DE89370400440532013000', 'KZ86125KZT50041001000'])('%j is no account number', (text) => {
  expect(Iban.safeParse(text).error?.issues.map(({ message }) => message)).toEqual(['notAnAccount']);
});

test("a bank's code has eight or eleven signs and is of Kazakhstan", () => {
  expect(Bic.parse('hsbk kzkx')).toBe('HSBKKZKX');
  expect(Bic.safeParse('CASPKZKAXXX').success).toBe(true);
  for (const text of ['', 'HSBK', 'DEUTDEFF', 'HSBKKZK']) expect(Bic.safeParse(text).success, text).toBe(false);
});
