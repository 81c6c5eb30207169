import { TENGE } from './round.ts';
import { type Tiyn, tiyn } from './tiyn.ts';

/**
 * Reads an amount in tenge as a person or a catalogue writes it: `1258`, `1 258,50`, `629.1`, with or without ₸ or тг. Exact,
 * in tiyn; null for anything else, so for a comma between thousands, which cannot be told from a decimal one.
 */
export function readTenge(text: string): Tiyn | null {
  const amount = /^(\d{1,9}|\d{1,3}(?:\s\d{3}){1,2})(?:[.,](\d{1,2}))?(?:\s?(?:₸|тг\.?|тенге|теңге|KZT))?$/i.exec(
    text.trim(),
  );
  if (amount === null) return null;
  const [, tenge = '', rest = ''] = amount;
  return tiyn(Number(tenge.replace(/\s/g, '')) * TENGE + Number(rest.padEnd(2, '0')));
}
