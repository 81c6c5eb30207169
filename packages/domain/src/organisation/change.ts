import * as z from 'zod';

/** What an administrator keeps, and whose every change is recorded: accounts, reference data, the order of acceptance. */
export const ChangeSubject = z.enum(['account', 'branch', 'facility', 'postalPlace', 'campaign', 'acceptanceOrder']);
export type ChangeSubject = z.infer<typeof ChangeSubject>;

/** A change as it is recorded: `before` is null where something was made, `after` where it was removed. Never a password. */
export const Change = z.object({
  id: z.uuid(),
  changedAt: z.iso.datetime(),
  changedBy: z.object({ userId: z.string(), name: z.string() }),
  subject: ChangeSubject,
  /** Which one: a user's id, a facility's code, a postal code, a year. */
  key: z.string(),
  before: z.json().nullable(),
  after: z.json().nullable(),
});
export type Change = z.infer<typeof Change>;
