import { PaymentMethod } from '@jazylym/domain/abonement/abonement';
import { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { FoundSubscription } from '@jazylym/domain/abonement/found';
import { Month } from '@jazylym/domain/calendar/calendar';
import { TermMonths } from '@jazylym/domain/catalogue/catalogue';
import { Language } from '@jazylym/domain/organisation/organisation';
import * as z from 'zod';

/** One title that the client takes: the future abonement `id`. */
export const DraftLine = z.object({
  id: z.uuidv7(),
  publicationIndex: z.string(),
  /** Null: the first open month. */
  startMonth: Month.nullable(),
  /** Null: the longest term on offer. */
  months: TermMonths.nullable(),
  sets: z.string(),
});
export type DraftLine = z.infer<typeof DraftLine>;

/**
 * What a clerk has typed so far for one client, letter by letter: nothing is parsed away. `id` is the future acceptance's and
 * lives until it is accepted; `sent` is the request that was sent and has no answer yet, so that it is sent again as it was.
 */
export const Draft = z.object({
  id: z.uuidv7(),
  /** Grows with every change, in whichever window it is made, and with the next client: the higher one is the newer one. */
  revision: z.int().nonnegative(),
  /** Who typed the first letter, and when by this browser's clock: told to whoever finds it. Empty while nothing is typed. */
  begunBy: z.string(),
  begunAt: z.string(),
  lines: z.array(DraftLine),
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
  /** What a subscriber who was found has taken here before, latest first. */
  taken: z.array(FoundSubscription),
  method: PaymentMethod,
  /** Tenge that the client gave; empty for the exact amount. */
  given: z.string(),
  iban: z.string(),
  bic: z.string(),
  /** What an invoice is for; empty for the form's own words. */
  purpose: z.string(),
  sent: AcceptAbonements.nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** The draft of the next client. */
export const emptyDraft = (id: string): Draft => ({
  id,
  revision: 0,
  begunBy: '',
  begunAt: '',
  lines: [],
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
  taken: [],
  method: 'cash',
  given: '',
  iban: '',
  bic: '',
  purpose: '',
  sent: null,
});

const TYPED = [
  'name',
  'iin',
  'bin',
  'phone',
  'postalCode',
  'settlement',
  'street',
  'house',
  'flat',
  'iban',
  'bic',
  'purpose',
] as const;

/** Whether anything of a client is in it: an empty draft is not worth parking. */
export const isEmpty = (draft: Draft): boolean =>
  draft.lines.length === 0 && TYPED.every((field) => draft[field].trim() === '');

/** Reads a kept draft; null for anything that is none, such as one kept by an older version of the counter. */
export function parseDraft(text: string | null): Draft | null {
  return parsed(Draft, text);
}

/** Reads the drafts that were parked; what is none of this version's is left out. */
export function parseParked(text: string | null): Draft[] {
  return (parsed(z.array(z.unknown()), text) ?? []).flatMap((one) => Draft.safeParse(one).data ?? []);
}

function parsed<Value>(schema: z.ZodType<Value>, text: string | null): Value | null {
  if (text === null) return null;
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
