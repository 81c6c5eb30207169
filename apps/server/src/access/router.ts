import { router } from '../trpc.ts';
import { changePassword, PasswordChange } from './change-password.ts';
import { open, signedIn } from './guard.ts';
import type { SignedIn } from './session.ts';

export const accessRouter = router({
  /** Who is signed in; null when nobody is. */
  me: open.query(({ ctx }): Promise<SignedIn | null> => ctx.signedIn()),
  /** Changes one's own password and signs all other browsers out. */
  changePassword: signedIn
    .input(PasswordChange)
    .mutation(({ ctx, input }): Promise<{ ok: true }> => changePassword(ctx, input)),
});
