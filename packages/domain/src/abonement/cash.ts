import { subtractTiyn, type Tiyn, tiyn } from '../money/tiyn.ts';
import type { Payment } from './abonement.ts';

/** The money to hand back, in tiyn: 0 by account. Throws RangeError where the payment does not cover `total`. */
export const changeOf = (payment: Payment, total: Tiyn): Tiyn =>
  payment.method === 'account' ? tiyn(0) : subtractTiyn(payment.given, total);
