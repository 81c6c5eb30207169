import * as z from 'zod';
import { Instant } from '../calendar/instant.ts';

/** What an administrator keeps, and whose every change is recorded: accounts, reference data, the order of acceptance, the issuer, API keys. */
export const ChangeSubject = z.enum([
  'account',
  'branch',
  'facility',
  'postalPlace',
  'campaign',
  'acceptanceOrder',
  'issuer',
  'apiKey',
]);
export type ChangeSubject = z.infer<typeof ChangeSubject>;

/** A change as it is recorded: `before` is null where something was made, `after` where it was removed. Never a password. */
export const Change = z.object({
  id: z.uuid(),
  changedAt: Instant,
  changedBy: z.object({ userId: z.string(), name: z.string() }),
  subject: ChangeSubject,
  /** Which one: a user's id, a facility's code, a postal code, a year. */
  key: z.string(),
  before: z.json().nullable(),
  after: z.json().nullable(),
});
export type Change = z.infer<typeof Change>;

/** Where a page of changes ended: the next one goes on with older changes. */
export const ChangeCursor = z.object({ changedAt: Instant, id: z.uuid() });
export type ChangeCursor = z.infer<typeof ChangeCursor>;

/** Changes, the newest first; `next` asks for the older ones and is null where there are none. */
export type ChangePage = { changes: Change[]; next: ChangeCursor | null };

/**
 * What became of one field. `before` is null where it had no value, and undefined where nothing is said of it: something that
 * happened, as a password that was given. `after` is null where it has no value any more.
 */
export type ChangedField = { field: string; before: Json | undefined; after: Json };

type Json = z.infer<ReturnType<typeof z.json>>;

/** The fields that a change touched, in the order in which they are recorded; what stayed as it was is left out. */
export function changedFields({ before, after }: Pick<Change, 'before' | 'after'>): ChangedField[] {
  const [old, young] = [fieldsOf(before), fieldsOf(after)];
  return [...new Set([...Object.keys(young), ...Object.keys(old)])]
    .map((field) => ({ field, before: old[field], after: young[field] ?? null }))
    .filter((one) => JSON.stringify(one.before ?? null) !== JSON.stringify(one.after));
}

/** A record that is no object has one field without a name. */
const fieldsOf = (record: Json): Record<string, Json> =>
  typeof record === 'object' && record !== null && !Array.isArray(record)
    ? record
    : record === null
      ? {}
      : { '': record };
