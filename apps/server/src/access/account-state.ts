import { inTransaction } from '@jazylym/db/transaction';
import { recordChanges } from '../organisation/change-store.ts';
import { recordOf } from './account-record.ts';
import { accountById, setDisabled, setOneTimePassword } from './account-store.ts';
import { holdActor } from './actor-store.ts';
import { type Lock, liftLock } from './attempt-store.ts';
import { type Administering, type Kept, keepsPower, known, lockedBy, type Made, recordChange } from './keep-account.ts';
import { newOneTimePassword } from './new-one-time-password.ts';
import { endSessions, type WhichSessions } from './session-store.ts';

type Why = { id: string; reason: string };

/** Disables an account: its sessions end, and nobody signs in with it until it is enabled. Throws `notFound`. */
export const disableAccount = (ctx: Administering, why: Why): Promise<Kept> => setState(ctx, why, true);

/** Enables an account again. Throws `notFound`. */
export const enableAccount = (ctx: Administering, why: Why): Promise<Kept> => setState(ctx, why, false);

async function setState(ctx: Administering, { id, reason }: Why, isDisabled: boolean): Promise<Kept> {
  return await inTransaction(ctx.db.pool, async (client) => {
    const locked = await lockedBy(ctx, client, { ids: [id] });
    const rejection = keepsPower(ctx, locked, { id, after: { isDisabled } });
    if (rejection !== null) return { ok: false, rejection };
    const before = await known(accountById(client, id));
    if (before.isDisabled === isDisabled) return { ok: true, account: before };
    await setDisabled(client, id, { reason: isDisabled ? reason : null, now: ctx.clock() });
    if (isDisabled) await endSessions(client, id);
    const account = await known(accountById(client, id));
    const after = { ...recordOf(account), reason };
    await recordChange(client, ctx, { account, before: recordOf(before), after });
    return { ok: true, account };
  });
}

/** Gives an account a one-time password and ends its sessions. One's own is changed, not reset. Throws `notFound`. */
export async function resetPassword(ctx: Administering, { id }: { id: string }): Promise<Made> {
  if (id === ctx.actor.userId) return { ok: false, rejection: 'ownAccount' };
  await known(accountById(ctx.db.pool, id));
  const { password, hash } = await newOneTimePassword();
  return await inTransaction(ctx.db.pool, async (client) => {
    const locked = await lockedBy(ctx, client, { ids: [id] });
    const rejection = keepsPower(ctx, locked, { id, after: { hasOneTimePassword: true } });
    if (rejection !== null) return { ok: false, rejection };
    await setOneTimePassword(client, id, { passwordHash: hash, now: ctx.clock() });
    await endSessions(client, id);
    const account = await known(accountById(client, id));
    await recordChange(client, ctx, { account, before: {}, after: { password: 'oneTime' } });
    return { ok: true, account, oneTimePassword: password };
  });
}

/** Ends one or all sessions of an account; answers how many. Throws `notFound`. */
export async function endUserSessions(
  ctx: Administering,
  { id, only }: { id: string } & WhichSessions,
): Promise<number> {
  return await inTransaction(ctx.db.pool, async (client) => {
    await holdActor(client, ctx.actor, 'account.manage');
    const account = await known(accountById(client, id));
    const ended = await endSessions(client, id, { only });
    if (ended > 0) await recordChange(client, ctx, { account, before: {}, after: { sessionsEnded: ended } });
    return ended;
  });
}

/**
 * Lets a name, or all names from an address, be tried again at once. It stands in the history of the account; where nobody has the
 * name, under the name as it was typed; for all names, under the address.
 */
export async function liftSignInLock(ctx: Administering, lock: Pick<Lock, 'userName' | 'ipAddress'>): Promise<void> {
  const now = ctx.clock();
  await inTransaction(ctx.db.pool, async (client) => {
    await holdActor(client, ctx.actor, 'account.manage');
    const { lifted, userId } = await liftLock(client, { ...lock, now });
    if (lifted === 0) return;
    const key = userId ?? lock.userName ?? lock.ipAddress;
    const change = { subject: 'account', key, before: {}, after: { lockLifted: lock.ipAddress } } as const;
    await recordChanges(client, [{ ...change, by: ctx.actor.userId, now }]);
  });
}
