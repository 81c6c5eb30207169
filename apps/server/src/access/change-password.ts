import * as z from 'zod';
import type { Context } from '../context.ts';

/** A password long enough to resist guessing; any characters. */
export const NewPassword = z.string().min(10).max(200);

export function changePassword(_ctx: Context, _input: { currentPassword: string; newPassword: string }): Promise<{ ok: true }> {
  throw new Error('not yet');
}
