import { withCheckDigit } from '@jazylym/domain/abonement/identity-number';
import type { Chance } from './random.ts';

const digits = (number: number, count: number): string => String(number).padStart(count, '0');

/** An invented IIN that passes the check: born 1940 … 1999. */
export function individualNumber(chance: Chance, isWoman: boolean): string {
  const born = digits(40 + chance.whole(60), 2) + digits(1 + chance.whole(12), 2) + digits(1 + chance.whole(28), 2);
  return checked(chance, `${born}${isWoman ? 4 : 3}`);
}

/** An invented BIN of a resident organization that passes the check: registered 1992 … 2019. */
export function businessNumber(chance: Chance): string {
  const registered = digits((92 + chance.whole(28)) % 100, 2) + digits(1 + chance.whole(12), 2);
  return checked(chance, `${registered}40`);
}

/** Fills up to eleven digits at random until they have a check digit: one in a hundred has none. */
function checked(chance: Chance, beginning: string): string {
  for (;;) {
    const open = 11 - beginning.length;
    const number = withCheckDigit(beginning + digits(chance.whole(10 ** open), open));
    if (number !== null) return number;
  }
}
