import { subtractTiyn, type Tiyn, tiyn } from '../money/tiyn.ts';
import type { Payment } from './abonement.ts';

/** The largest banknote, in tiyn: 20 000 ₸. */
const LARGEST_NOTE = tiyn(2_000_000);
/** As many times the sum as one digit too many makes of it. */
const ONE_DIGIT_MORE = 10;

/** The money to hand back, in tiyn: 0 by account. Throws RangeError where the payment does not cover `total`. */
export const changeOf = (payment: Payment, total: Tiyn): Tiyn =>
  payment.method === 'account' ? tiyn(0) : subtractTiyn(payment.given, total);

/**
 * Whether the cash given, in tiyn, looks like a slip of the fingers: a digit too many, or two sums in one. Nobody hands over a whole
 * largest note too much, so one note for a cheap magazine is never doubted.
 */
export const isOddCash = (given: Tiyn, total: Tiyn): boolean =>
  given >= total + LARGEST_NOTE && given >= total * ONE_DIGIT_MORE;
