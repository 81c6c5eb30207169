import * as z from 'zod';
import { type Tiyn, tiyn } from './tiyn.ts';

/** What becomes of the tiyn over a whole tenge. `half-up` is what the published prices of S11 show. */
export const Rounding = z.enum(['half-up', 'half-even', 'up', 'down']);
export type Rounding = z.infer<typeof Rounding>;

/** Tiyn in a tenge. */
export const TENGE = 100;

/** An amount rounded to whole tenge, in tiyn. Integers only: the tiyn over a whole tenge decide, nothing is divided. */
export function roundToTenge(amount: Tiyn, rounding: Rounding): Tiyn {
  const over = amount % TENGE;
  const below = amount - over;
  return tiyn(goesUp(over, below, rounding) ? below + TENGE : below);
}

function goesUp(over: number, below: number, rounding: Rounding): boolean {
  switch (rounding) {
    case 'half-up':
      return over * 2 >= TENGE;
    case 'half-even':
      return over * 2 > TENGE || (over * 2 === TENGE && below % (2 * TENGE) !== 0);
    case 'up':
      return over > 0;
    case 'down':
      return false;
  }
}
