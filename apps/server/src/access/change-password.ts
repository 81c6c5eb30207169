import { inTransaction } from '@jazylym/db/transaction';
import { passwordProblem } from '@jazylym/domain/access/password';
import { APIError } from 'better-auth/api';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { recordChanges } from '../organisation/change-store.ts';
import { problem } from '../trpc.ts';
import type { Allowance } from './attempts.ts';
import { PASSWORD_LENGTH } from './auth.ts';
import type { SignedIn } from './session.ts';
import { passwordChanged } from './store.ts';

/** The old password, of any length, and one long enough to resist guessing. */
export const PasswordChange = z.object({
  currentPassword: z.string().min(1).max(PASSWORD_LENGTH.longest),
  newPassword: z.string().min(PASSWORD_LENGTH.shortest).max(PASSWORD_LENGTH.longest),
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/** Wrong passwords of one person: whoever finds a browser signed in cannot guess on. */
export const WRONG_PASSWORDS: Allowance = { most: 10, within: 5 * 60_000 };

/**
 * Changes one's own password, ends all of one's sessions and begins a new one in this browser. From then on nothing asks for
 * a change any more. Throws `samePassword` when the new one is no other, a `PasswordProblem` when anybody would try it, `wrongPassword` when the current one is not right,
 * `tooManyAttempts` after too many of those.
 */
export async function changePassword(
  ctx: Context & { session: SignedIn },
  change: PasswordChange,
): Promise<{ ok: true }> {
  // Before the current one is looked at: whoever guesses learns nothing, and a one-time password is not kept.
  if (change.newPassword === change.currentPassword) throw problem('BAD_REQUEST', 'samePassword');
  const { passwordAttempts: attempts } = ctx;
  const { userId, userName } = ctx.session.actor;
  const weak = passwordProblem(change.newPassword, userName);
  if (weak !== null) throw problem('BAD_REQUEST', weak);
  const now = ctx.clock().getTime();
  if (attempts.wait(userId, now) > 0) throw problem('TOO_MANY_REQUESTS', 'tooManyAttempts');
  const cookies = await changed(ctx, change);
  if (cookies === null) {
    attempts.failed(userId, now);
    throw problem('BAD_REQUEST', 'wrongPassword');
  }
  attempts.succeeded(userId);
  await inTransaction(ctx.db.pool, async (client) => {
    await passwordChanged(client, userId);
    const change = { subject: 'account', key: userId, before: {}, after: { password: 'own' } } as const;
    await recordChanges(client, [{ ...change, by: userId, now: ctx.clock() }]);
  });
  ctx.reply.header('set-cookie', cookies);
  return { ok: true };
}

/** The new session's cookies; null when the current password is not right. */
async function changed({ auth, request }: Context, change: PasswordChange): Promise<string[] | null> {
  try {
    const { headers } = await auth.api.changePassword({
      body: { ...change, revokeOtherSessions: true },
      headers: new Headers({ cookie: request.headers.cookie ?? '' }),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) return null;
    throw error;
  }
}
