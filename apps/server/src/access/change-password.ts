import { APIError } from 'better-auth/api';
import * as z from 'zod';
import type { Context } from '../context.ts';
import { problem } from '../trpc.ts';
import { PASSWORD_LENGTH } from './auth.ts';
import type { SignedIn } from './session.ts';
import { passwordChanged } from './store.ts';

/** The old password, of any length, and one long enough to resist guessing. */
export const PasswordChange = z.object({
  currentPassword: z.string().min(1).max(PASSWORD_LENGTH.longest),
  newPassword: z.string().min(PASSWORD_LENGTH.shortest).max(PASSWORD_LENGTH.longest),
});
export type PasswordChange = z.infer<typeof PasswordChange>;

/**
 * Changes one's own password, ends all of one's sessions and begins a new one in this browser. From then on nothing asks for
 * a change any more. Throws `wrongPassword` when the current one is not right.
 */
export async function changePassword(
  ctx: Context & { session: SignedIn },
  change: PasswordChange,
): Promise<{ ok: true }> {
  const cookies = await changed(ctx, change);
  await passwordChanged(ctx.db.pool, ctx.session.actor.userId);
  ctx.reply.header('set-cookie', cookies);
  return { ok: true };
}

async function changed({ auth, request }: Context, change: PasswordChange): Promise<string[]> {
  try {
    const { headers } = await auth.api.changePassword({
      body: { ...change, revokeOtherSessions: true },
      headers: new Headers({ cookie: request.headers.cookie ?? '' }),
      returnHeaders: true,
    });
    return headers.getSetCookie();
  } catch (error) {
    if (error instanceof APIError && error.statusCode < 500) throw problem('BAD_REQUEST', 'wrongPassword');
    throw error;
  }
}
