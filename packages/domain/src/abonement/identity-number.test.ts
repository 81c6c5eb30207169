import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bin, iin } from '../testing/trade.ts';
import {
  BusinessNumber,
  businessNumberProblem,
  IndividualNumber,
  individualNumberProblem,
  withCheckDigit,
} from './identity-number.ts';

const eleven = fc.stringMatching(/^\d{11}$/);

/** The official rule once more, written otherwise: sums by hand, not by reduce. */
function slowCheckDigit(digits: string): number {
  let first = 0;
  let second = 0;
  for (let place = 0; place < 11; place++) {
    first += Number(digits[place]) * (place + 1);
    second += Number(digits[place]) * (place < 9 ? place + 3 : place - 8);
  }
  return first % 11 === 10 ? second % 11 : first % 11;
}

describe('the check digit of an identity number', () => {
  test('by hand: 8·1+6·2+0+1·4+0+1·6+3·7+0+0+1·10+2·11 = 83, 83 mod 11 = 6', () => {
    expect(withCheckDigit('86010130012')).toBe('860101300126');
  });

  test('when the first weights give 10, the second decide: 1·10 → 1·1', () => {
    expect(withCheckDigit('00000000010')).toBe('000000000101');
  });

  test('when both give 10, there is no such number', () => {
    const without = findWithout();
    expect(withCheckDigit(without)).toBeNull();
    expect(slowCheckDigit(without)).toBe(10);
  });

  test('a number that needs a row of other than eleven digits is a defect', () => {
    expect(() => withCheckDigit('8601013001')).toThrow(RangeError);
  });

  test('agrees with the rule written otherwise, for every eleven digits', () => {
    fc.assert(
      fc.property(eleven, (digits) => {
        const slow = slowCheckDigit(digits);
        expect(withCheckDigit(digits)).toBe(slow === 10 ? null : `${digits}${slow}`);
      }),
    );
  });

  test('catches a wrong twelfth digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9 }), (step) => {
        const wrong = iin.slice(0, 11) + String((Number(iin[11]) + step) % 10);
        expect(individualNumberProblem(wrong)).toBe('wrongCheckDigit');
      }),
    );
  });
});

/** The first row of eleven digits whose weights give 10 twice. */
function findWithout(): string {
  for (let number = 0; ; number++) {
    const digits = String(number).padStart(11, '0');
    if (slowCheckDigit(digits) === 10) return digits;
  }
}

/** Completes the digits, trying sequence digits until a check digit exists. */
const complete = (opening: string): string => {
  for (let last = 0; ; last++) {
    const number = withCheckDigit(opening + String(last).padStart(11 - opening.length, '0'));
    if (number !== null) return number;
  }
};

describe("an individual's number", () => {
  test.each([
    ['born 1 January 1986', '860101300'],
    ['born 29 February 2000', '000229500'],
    ['born 29 February 2024', '240229600'],
    ['born 29 February 1920', '200229300'],
    ['born 29 February 1896', '960229100'],
    ['born 31 December 1899', '991231200'],
    ['with a 0 for the century, born on a leap day of either', '000229000'],
  ])('%s is right', (_, opening) => {
    expect(individualNumberProblem(complete(opening))).toBeNull();
  });

  test.each([
    ['29 February 1900', '000229300', 'impossibleBirthDate'],
    ['29 February 2001', '010229500', 'impossibleBirthDate'],
    ['31 April', '860431300', 'impossibleBirthDate'],
    ['day 00', '860100300', 'impossibleBirthDate'],
    ['month 00', '860001300', 'impossibleBirthDate'],
    ['month 13', '861301300', 'impossibleBirthDate'],
    ['a seventh digit of 7', '860101700', 'impossibleCentury'],
  ])('%s is refused', (_, opening, problem) => {
    expect(individualNumberProblem(complete(opening))).toBe(problem);
  });

  test("an organization's number is none", () => {
    expect(individualNumberProblem(bin)).toBe('impossibleBirthDate');
  });

  test('is read with spaces and stored without', () => {
    expect(IndividualNumber.parse(' 860101 300126 ')).toBe(iin);
  });

  test('what is wrong is the message, for the form to say', () => {
    expect(IndividualNumber.safeParse('86010130012').error?.issues[0]?.message).toBe('notTwelveDigits');
    expect(IndividualNumber.safeParse('860101300127').error?.issues[0]?.message).toBe('wrongCheckDigit');
  });

  test.each(['8601013001２6', '86010130012a', '', '8601013001261'])('%j is not twelve digits', (text) => {
    expect(individualNumberProblem(text)).toBe('notTwelveDigits');
  });
});

describe("an organization's number", () => {
  test.each(['05014', '05025', '05126'])('opening with %s is right', (opening) => {
    expect(businessNumberProblem(complete(opening))).toBeNull();
  });

  test.each([
    ['month 13', '05134', 'impossibleRegistrationMonth'],
    ['month 00', '05004', 'impossibleRegistrationMonth'],
    ['kind 3', '05023', 'notAnOrganization'],
    ['kind 7', '05027', 'notAnOrganization'],
  ])('%s is refused', (_, opening, problem) => {
    expect(businessNumberProblem(complete(opening))).toBe(problem);
  });

  test("an individual's number is none", () => {
    expect(BusinessNumber.safeParse(iin).error?.issues[0]?.message).toBe('notAnOrganization');
  });
});
