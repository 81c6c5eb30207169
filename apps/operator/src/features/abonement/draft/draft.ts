import { AcceptAbonement, PaymentMethod } from '@jazylym/domain/abonement/abonement';
import { Month } from '@jazylym/domain/calendar/calendar';
import { TermMonths } from '@jazylym/domain/catalogue/catalogue';
import { Language } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';

/**
 * What a clerk has typed so far, letter by letter: nothing is parsed away. `id` is the future abonement's and lives until it
 * is accepted; `sent` is the request that was sent and has no answer yet, so that it is sent again as it was.
 */
export const Draft = z.object({
  id: z.uuidv7(),
  /** Grows with every change, in whichever window it is made, and with the next client: the higher one is the newer one. */
  revision: z.int().nonnegative(),
  search: z.string(),
  publicationIndex: z.string(),
  /** Null: the first open month. */
  startMonth: Month.nullable(),
  /** Null: the longest term on offer. */
  months: TermMonths.nullable(),
  sets: z.string(),
  kind: z.enum(['individual', 'organization']),
  name: z.string(),
  iin: z.string(),
  bin: z.string(),
  phone: z.string(),
  language: Language,
  postalCode: z.string(),
  settlement: z.string(),
  /** The settlement that the postal code filled in: replaced with the code unless the clerk wrote another. */
  settlementOfCode: z.string(),
  street: z.string(),
  house: z.string(),
  flat: z.string(),
  method: PaymentMethod,
  /** Tenge that the client gave; empty for the exact amount. */
  given: z.string(),
  sent: AcceptAbonement.nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** The draft of the next client. */
export const emptyDraft = (id: string): Draft => ({
  id,
  revision: 0,
  search: '',
  publicationIndex: '',
  startMonth: null,
  months: null,
  sets: '1',
  kind: 'individual',
  name: '',
  iin: '',
  bin: '',
  phone: '',
  language: 'kk',
  postalCode: '',
  settlement: '',
  settlementOfCode: '',
  street: '',
  house: '',
  flat: '',
  method: 'cash',
  given: '',
  sent: null,
});

/** Reads a kept draft; null for anything that is none, such as one kept by an older version of the counter. */
export function parseDraft(text: string | null): Draft | null {
  if (text === null) return null;
  try {
    return Draft.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
