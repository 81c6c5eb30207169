import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { Instant } from '../calendar/instant.ts';
import { Line } from '../organisation/line.ts';

/** As many keys as one publisher may have that are not revoked: a system each, and some to change over with. */
export const MOST_KEYS = 10;

/** The random bytes of a key: 256 bits, which nobody guesses. */
export const KEY_BYTES = 32;

/** So many questions a minute may be asked with one key. */
export const QUESTIONS_A_MINUTE = 60;

/** A key as its owner keeps it: `jz_` and 256 random bits in base64url. */
export const KeySecret = z.string().regex(/^jz_[A-Za-z0-9_-]{43}$/);
export type KeySecret = z.infer<typeof KeySecret>;

/** The secret of random bytes in base64url. */
export const keySecret = (random: string): KeySecret => KeySecret.parse(`jz_${random}`);

/** What a list shows of a secret, so that its owner recognises it; 228 of its bits stay unknown. */
export const startOf = (secret: KeySecret): string => secret.slice(0, 8);

/** What a key is for, in its owner's words. */
export const NewKey = z.object({ name: Line.min(1).max(60) });
export type NewKey = z.infer<typeof NewKey>;

/** A key as it is listed: never its secret, nor what is stored of it. */
export const ApiKey = z.object({
  id: z.uuid(),
  publisher: z.object({ id: z.int(), name: z.string() }),
  name: z.string(),
  start: z.string(),
  createdAt: Instant,
  createdBy: z.string(),
  lastUsedOn: CalendarDate.nullable(),
  revokedAt: Instant.nullable(),
});
export type ApiKey = z.infer<typeof ApiKey>;

/** Why no key was made. */
export type KeyRejection = 'tooManyKeys' | 'nameTaken';

/** Why a publisher with these living keys cannot have another of this name; null when it can. */
export function keyRejection(living: readonly Pick<ApiKey, 'name'>[], name: string): KeyRejection | null {
  if (living.length >= MOST_KEYS) return 'tooManyKeys';
  return living.some((one) => one.name === name) ? 'nameTaken' : null;
}
