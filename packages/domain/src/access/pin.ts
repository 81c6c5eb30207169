import * as z from 'zod';

/** Why a PIN cannot be one: not six digits, one digit only, or digits in a row, as in 123456 and 987654. */
export const PinProblem = z.enum(['notSixDigits', 'oneDigit', 'inARow']);
export type PinProblem = z.infer<typeof PinProblem>;

const SIX_DIGITS = /^\d{6}$/;

/** Both ways: what anybody would try first. */
const ROWS = ['01234567890', '09876543210'];

/** What is wrong with a PIN, a certifier's own secret apart from the password: six digits. Null when nothing is. */
export function pinProblem(pin: string): PinProblem | null {
  if (!SIX_DIGITS.test(pin)) return 'notSixDigits';
  if (new Set(pin).size === 1) return 'oneDigit';
  return ROWS.some((row) => row.includes(pin)) ? 'inARow' : null;
}
