import * as z from 'zod';

/** Letters as the numbers that ISO 13616 counts them for (A = 10 … Z = 35), then the whole modulo 97. */
function remainderOf(text: string): number {
  let remainder = 0;
  for (const sign of text) {
    const value = Number.parseInt(sign, 36);
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
  }
  return remainder;
}

/** A text as bank details are stored: upper case, without spaces. */
const foldBankText = (text: string): string => text.replace(/\s/g, '').toUpperCase();

/** Whether an account number (ИИК, ЖСК) in upper case without spaces is one: KZ, two check digits, 16 more signs; ISO 13616. */
export const isIban = (text: string): boolean =>
  /^KZ\d{2}[0-9A-Z]{16}$/.test(text) && remainderOf(text.slice(4) + text.slice(0, 4)) === 1;

/** An account in a bank of Kazakhstan, `KZ` and 18 signs, its check digits right; typed with or without spaces. */
export const Iban = z.string().overwrite(foldBankText).refine(isIban);
export type Iban = z.infer<typeof Iban>;

/** A bank's code (БИК, БСК), ISO 9362: eight or eleven signs, of a bank in Kazakhstan. */
export const Bic = z
  .string()
  .overwrite(foldBankText)
  .regex(/^[A-Z]{4}KZ[0-9A-Z]{2}([0-9A-Z]{3})?$/);
export type Bic = z.infer<typeof Bic>;
