import { randomUUID } from 'node:crypto';
import { inTransaction } from '@jazylym/db/transaction';
import {
  type AccountProfile,
  type AccountRejection,
  administers,
  isSameProfile,
  misplaced,
  type NewAccount,
  powerKept,
  type Standing,
} from '@jazylym/domain/access/account';
import { oneTimeUntil } from '@jazylym/domain/access/one-time-password';
import type { Actor } from '@jazylym/domain/access/role';
import type { Context } from '../context.ts';
import { recordChanges } from '../organisation/change-store.ts';
import type { Transaction } from '../organisation/store.ts';
import { problem } from '../trpc.ts';
import { recordOf } from './account-record.ts';
import { type Account, accountById, editAccounts, type LockedAccount, lockAccounts } from './account-store.ts';
import { holdActor } from './actor-store.ts';
import { newOneTimePassword } from './new-one-time-password.ts';
import { unknownPlace } from './place-store.ts';
import { insertUsers } from './store.ts';

/** An administrator at work. */
export type Administering = Context & { actor: Actor };

/** The account as it is now, or why not. */
export type Kept = { ok: true; account: Account } | { ok: false; rejection: AccountRejection };
/** The same with the password that is shown this once and kept nowhere. */
export type Made = (Kept & { ok: true; oneTimePassword: string }) | { ok: false; rejection: AccountRejection };

const refuse = (rejection: AccountRejection) => ({ ok: false, rejection }) as const;

/** Makes an account with a one-time password, and records it. */
export async function createAccount(ctx: Administering, { userName, ...profile }: NewAccount): Promise<Made> {
  const rejection = misplaced(profile) ?? (await unknownPlace(ctx.db.pool, profile));
  if (rejection !== null) return refuse(rejection);
  const { password, hash } = await newOneTimePassword();
  const id = randomUUID();
  return await inTransaction(ctx.db.pool, async (client) => {
    await holdActor(client, ctx.actor, 'account.manage');
    const stored = {
      id,
      username: userName,
      ...profile,
      mustChangePassword: true,
      oneTimeUntil: oneTimeUntil(ctx.clock()),
      passwordHash: hash,
    };
    if (!(await insertUsers(client, [stored])).has(id)) return refuse('userNameTaken');
    const account = await known(accountById(client, id));
    const change = { subject: 'account', key: id, before: null, after: recordOf(account) } as const;
    await recordChanges(client, [{ ...change, by: ctx.actor.userId, now: ctx.clock() }]);
    return { ok: true, account, oneTimePassword: password };
  });
}

/** Changes what an account is, seen as it was, and records it. Throws `notFound`. */
export async function editAccount(
  ctx: Administering,
  { id, seen, ...profile }: { id: string; seen: AccountProfile } & AccountProfile,
): Promise<Kept> {
  const rejection = misplaced(profile) ?? (await unknownPlace(ctx.db.pool, profile));
  if (rejection !== null) return refuse(rejection);
  return await inTransaction(ctx.db.pool, async (client) => {
    const locked = await lockedBy(ctx, client, { ids: [id] });
    const refused = keepsPower(ctx, locked, { id, after: { role: profile.role } });
    if (refused !== null) return refuse(refused);
    const before = await known(accountById(client, id));
    const stored = profileOf(before);
    if (!isSameProfile(stored, seen) && !isSameProfile(stored, profile)) return refuse('changedMeanwhile');
    await editAccounts(client, [{ id, ...profile }], ctx.clock());
    const account = await known(accountById(client, id));
    await recordChange(client, ctx, { account, before: recordOf(before), after: recordOf(account) });
    return { ok: true, account };
  });
}

const profileOf = ({ name, role, language, facility, branch, publisher }: Account): AccountProfile => ({
  name,
  role,
  language,
  facilityId: facility?.id ?? null,
  branchCode: branch?.code ?? null,
  publisherId: publisher?.id ?? null,
});

/** Locks accounts for an administrator, with every administrator. Throws where the actor, locked as well, administers no more. */
export async function lockedBy(
  { actor }: Administering,
  client: Transaction,
  { ids = [], userNames = [] }: { ids?: readonly string[]; userNames?: readonly string[] },
): Promise<LockedAccount[]> {
  const locked = await lockAccounts(client, { ids: [actor.userId, ...ids], userNames });
  await holdActor(client, actor, 'account.manage');
  return locked;
}

/** Why the locked account `id` cannot become as `after` says; null when it can. Throws `notFound`. */
export function keepsPower(
  { actor }: Administering,
  locked: readonly LockedAccount[],
  { id, after }: { id: string; after: Partial<Standing> },
): AccountRejection | null {
  const before = locked.find((one) => one.id === id);
  if (before === undefined) throw problem('NOT_FOUND', 'notFound');
  const otherAdministrators = locked.filter((one) => one.id !== id && administers(one)).length;
  return powerKept({ before, after: { ...before, ...after }, isOwn: id === actor.userId, otherAdministrators });
}

/** Records what became of an account; nothing where all stayed as it was. */
export async function recordChange(
  client: Transaction,
  ctx: Administering,
  { account, before, after }: { account: Account; before: object; after: object },
): Promise<void> {
  if (JSON.stringify(before) === JSON.stringify(after)) return;
  await recordChanges(client, [
    { subject: 'account', key: account.id, before, after, by: ctx.actor.userId, now: ctx.clock() },
  ]);
}

/** An account that must be there. Throws `notFound`. */
export async function known(asked: Promise<Account | null>): Promise<Account> {
  const account = await asked;
  if (account === null) throw problem('NOT_FOUND', 'notFound');
  return account;
}
