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

/** Why a text is no account number. The word is also the zod issue's message, so that a form can say it in its own language. */
export const IbanProblem = z.enum(['notAnAccount', 'wrongCheckDigits']);
export type IbanProblem = z.infer<typeof IbanProblem>;

/** What is wrong with an account number (ИИК, ЖСК) in upper case without spaces, or null: KZ, two check digits, 16 more signs; ISO 13616. */
export function ibanProblem(text: string): IbanProblem | null {
  if (!/^KZ\d{2}[0-9A-Z]{16}$/.test(text)) return 'notAnAccount';
  return remainderOf(text.slice(4) + text.slice(0, 4)) === 1 ? null : 'wrongCheckDigits';
}

/** An account in a bank of Kazakhstan, `KZ` and 18 signs, its check digits right; typed with or without spaces. */
export const Iban = z
  .string()
  .overwrite(foldBankText)
  .check((context) => {
    const problem = ibanProblem(context.value);
    if (problem !== null) context.issues.push({ code: 'custom', message: problem, input: context.value });
  });
export type Iban = z.infer<typeof Iban>;

/** A bank's code (БИК, БСК), ISO 9362: eight or eleven signs, of a bank in Kazakhstan. */
export const Bic = z
  .string()
  .overwrite(foldBankText)
  .regex(/^[A-Z]{4}KZ[0-9A-Z]{2}([0-9A-Z]{3})?$/);
export type Bic = z.infer<typeof Bic>;
