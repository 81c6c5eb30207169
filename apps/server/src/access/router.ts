import * as z from 'zod';
import type { SignedIn } from './session.ts';
import { router } from '../trpc.ts';
import { changePassword, NewPassword } from './change-password.ts';
import { open, signedIn } from './guard.ts';

export const accessRouter = router({
  /** Who is signed in; null when nobody is. */
  me: open.query(async ({ ctx }): Promise<SignedIn | null> => ctx.signedIn()),
  /** Changes one's own password, signs all other sessions out and lets the session go on. */
  changePassword: signedIn
    .input(z.object({ currentPassword: z.string().min(1).max(200), newPassword: NewPassword }))
    .mutation(({ ctx, input }): Promise<{ ok: true }> => changePassword(ctx, input)),
});
