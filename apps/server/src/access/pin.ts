import { inTransaction } from '@jazylym/db/transaction';
import { type PinProblem, pinProblem } from '@jazylym/domain/access/pin';
import { hashPassword, verifyPassword } from 'better-auth/crypto';
import type { Pool } from 'pg';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { recordChanges } from '../organisation/change-store.ts';
import { problem } from '../trpc.ts';
import { accountById } from './account-store.ts';
import { holdActor } from './actor-store.ts';
import { PASSWORD_LENGTH } from './auth.ts';
import { type Administering, known, recordChange } from './keep-account.ts';
import { claimTry, forgetTries, keepPin, passwordHashOf, pinState, removePin } from './pin-store.ts';
import type { SignedIn } from './session.ts';

/** So many wrong ones in a row lock a PIN for so long, in milliseconds. */
const MOST_TRIES = 5;
const LOCKED_FOR = 15 * 60_000;

/** One's own password again, so that a browser left signed in gives nobody a PIN; and the new PIN. */
export const NewPin = z.object({
  currentPassword: z.string().min(1).max(PASSWORD_LENGTH.longest),
  pin: z.string().max(20),
});
export type NewPin = z.infer<typeof NewPin>;

/**
 * Sets or changes the PIN with which its owner certifies days, and records that it was, never the PIN. Throws `wrongPassword`, and
 * `tooManyAttempts` after too many of those, counted together with those of `changePassword`.
 */
export async function setPin(
  ctx: Context & { session: SignedIn },
  { currentPassword, pin }: NewPin,
): Promise<{ ok: true } | { ok: false; rejection: PinProblem }> {
  // Before the password is looked at: whoever guesses it learns nothing by a bad PIN.
  const rejection = pinProblem(pin);
  if (rejection !== null) return { ok: false, rejection };
  const { passwordAttempts: attempts } = ctx;
  const { userId } = ctx.session.actor;
  const now = ctx.clock();
  if (attempts.wait(userId, now.getTime()) > 0) throw problem('TOO_MANY_REQUESTS', 'tooManyAttempts');
  const stored = await passwordHashOf(ctx.db.pool, userId);
  if (stored === null || !(await verifyPassword({ hash: stored, password: currentPassword }))) {
    attempts.failed(userId, now.getTime());
    throw problem('BAD_REQUEST', 'wrongPassword');
  }
  attempts.succeeded(userId);
  const hash = await hashPassword(pin);
  await inTransaction(ctx.db.pool, async (client) => {
    await keepPin(client, { userId, hash, now });
    const change = { subject: 'account', key: userId, before: {}, after: { pin: 'own' } } as const;
    await recordChanges(client, [{ ...change, by: userId, now }]);
  });
  return { ok: true };
}

/** Takes a forgotten PIN away: its owner sets a new one with the password. Throws `notFound`. */
export async function clearPin(ctx: Administering, { id }: { id: string }): Promise<void> {
  await inTransaction(ctx.db.pool, async (client) => {
    await holdActor(client, ctx.actor, 'account.manage');
    const account = await known(accountById(client, id));
    if (await removePin(client, id))
      await recordChange(client, ctx, { account, before: {}, after: { pin: 'cleared' } });
  });
}

/** Whether somebody can certify at all. */
export const hasPin = async (pool: Pool, userId: string): Promise<boolean> => (await pinState(pool, userId)) !== null;

/** What became of a PIN that somebody typed; `until` is an instant in ISO. */
export type PinCheck =
  | { outcome: 'ok' }
  | { outcome: 'wrong'; attemptsLeft: number }
  | { outcome: 'locked'; until: string }
  | { outcome: 'none' };

/**
 * Looks at a PIN that somebody certifies with. Five wrong ones lock it for 15 minutes, also of many at once and on several servers: each try is
 * taken in the database before the PIN is looked at. Commits by itself: a certification that fails afterwards gives no try back.
 */
export async function checkPin(
  pool: Pool,
  { userId, pin, now }: { userId: string; pin: string; now: Date },
): Promise<PinCheck> {
  const until = new Date(now.getTime() + LOCKED_FOR);
  const taken = await claimTry(pool, { userId, now, most: MOST_TRIES, until });
  if (taken === null) return await whyNone(pool, { userId, pin, now });
  const { hash, failures } = taken;
  if (await verifyPassword({ hash, password: pin })) {
    await forgetTries(pool, userId, hash);
    return { outcome: 'ok' };
  }
  const attemptsLeft = MOST_TRIES - failures;
  return attemptsLeft > 0 ? { outcome: 'wrong', attemptsLeft } : { outcome: 'locked', until: until.toISOString() };
}

async function whyNone(pool: Pool, asked: { userId: string; pin: string; now: Date }): Promise<PinCheck> {
  const state = await pinState(pool, asked.userId);
  if (state === null) return { outcome: 'none' };
  const { lockedUntil } = state;
  if (lockedUntil !== null && Date.parse(lockedUntil) > asked.now.getTime())
    return { outcome: 'locked', until: lockedUntil };
  // Unlocked by a right one, or set anew, in between.
  return await checkPin(pool, asked);
}
