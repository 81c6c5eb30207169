import * as z from 'zod';
import { daysInMonth } from '../calendar/month.ts';

/**
 * Why twelve digits are no identity number: not twelve digits, the check digit does not fit, an IIN's birth date or
 * century is none, a BIN's month of registration is none, a BIN's kind is none. The word is also the zod issue's message,
 * so that a form can say it in its own language.
 */
export const IdentityNumberProblem = z.enum([
  'notTwelveDigits',
  'wrongCheckDigit',
  'impossibleBirthDate',
  'impossibleCentury',
  'impossibleRegistrationMonth',
  'notAnOrganization',
]);
export type IdentityNumberProblem = z.infer<typeof IdentityNumberProblem>;

const FIRST_WEIGHTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];
const SECOND_WEIGHTS = [3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2];

const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0) % 11;

/**
 * Completes the first eleven digits of an IIN or BIN with the twelfth, the check digit: weights 1…11 modulo 11; if that
 * is 10, weights 3…11, 1, 2; if it is 10 again, there is no such number and the answer is null.
 * Throws RangeError for anything but eleven digits.
 */
export function withCheckDigit(firstEleven: string): string | null {
  if (!/^\d{11}$/.test(firstEleven)) throw new RangeError('not eleven digits');
  const first = weighed(firstEleven, FIRST_WEIGHTS);
  const check = first < 10 ? first : weighed(firstEleven, SECOND_WEIGHTS);
  return check < 10 ? firstEleven + String(check) : null;
}

/**
 * What is wrong with an individual's number (IIN, ЖСН), or null: YYMMDD of birth, a digit of sex and century
 * (1–2: 1800s, 3–4: 1900s, 5–6: 2000s; 0 is met on numbers given to foreigners and then says nothing), four of sequence, check.
 */
export function individualNumberProblem(text: string): IdentityNumberProblem | null {
  const problem = numberProblem(text);
  if (problem !== null) return problem;
  const century = Number(text[6]);
  if (century > 6) return 'impossibleCentury';
  const month = Number(text.slice(2, 4));
  const day = Number(text.slice(4, 6));
  return isDate(centuryOf(century) + Number(text.slice(0, 2)), month, day) ? null : 'impossibleBirthDate';
}

/**
 * What is wrong with an organization's number (BIN, БСН), or null: YYMM of registration, a digit of kind (4 resident,
 * 5 non-resident, 6 joint entrepreneurship), then digits that real numbers use freely, check.
 */
export function businessNumberProblem(text: string): IdentityNumberProblem | null {
  const problem = numberProblem(text);
  if (problem !== null) return problem;
  if (!/^[456]$/.test(text[4] ?? '')) return 'notAnOrganization';
  const month = Number(text.slice(2, 4));
  return month >= 1 && month <= 12 ? null : 'impossibleRegistrationMonth';
}

const numberProblem = (text: string): IdentityNumberProblem | null => {
  if (!/^\d{12}$/.test(text)) return 'notTwelveDigits';
  return withCheckDigit(text.slice(0, 11)) === text ? null : 'wrongCheckDigit';
};

/** The first year of the century; where the digit says nothing, 2000, since it alone of 1900 and 2000 was a leap year. */
const centuryOf = (digit: number): number => (digit === 0 ? 2000 : 1700 + Math.ceil(digit / 2) * 100);

const isDate = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const identityNumber = (problemOf: (text: string) => IdentityNumberProblem | null) =>
  z
    .string()
    .overwrite((text) => text.replace(/[\s-]/g, ''))
    .check((context) => {
      const problem = problemOf(context.value);
      if (problem !== null) context.issues.push({ code: 'custom', message: problem, input: context.value });
    });

/** An individual's identification number (IIN, ЖСН / ИИН), twelve digits; spaces and hyphens are dropped. */
export const IndividualNumber = identityNumber(individualNumberProblem);
export type IndividualNumber = z.infer<typeof IndividualNumber>;

/** An organization's business identification number (BIN, БСН / БИН), twelve digits; spaces and hyphens are dropped. */
export const BusinessNumber = identityNumber(businessNumberProblem);
export type BusinessNumber = z.infer<typeof BusinessNumber>;
