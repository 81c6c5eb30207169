import { randomUUID } from 'node:crypto';
import { oneTimeUntil } from '@jazylym/domain/access/one-time-password';
import type { Role } from '@jazylym/domain/access/role';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { hashPassword } from 'better-auth/crypto';
import type { ClientBase, Pool } from 'pg';
import { insertUsers } from './store.ts';

/** A new account. What a role needs to reach anything (facility, branch or publisher) is the caller's to give. */
export type NewUser = {
  /** 2 … 30 Latin letters, digits, `_` and `.`; kept in lower case. */
  username: string;
  password: string;
  name: string;
  role: Role;
  language?: Language;
  facilityId?: number;
  branchCode?: string;
  publisherId?: number;
  mustChangePassword?: boolean;
  /** When a password that must be changed lets in no more; without it, it does not expire. */
  oneTimeUntil?: Date;
};

/** Makes an account, as the owner's or the application's role; answers its id. Throws on a user name that is taken. */
export async function makeUser(client: Pool | ClientBase, user: NewUser): Promise<string> {
  return await makeUserWithHash(client, user, await hashPassword(user.password));
}

/** The same with the password's hash at hand: scrypt is slow on purpose, and tests make many accounts with one password. */
export async function makeUserWithHash(
  client: Pool | ClientBase,
  user: Omit<NewUser, 'password'>,
  passwordHash: string,
): Promise<string> {
  const id = randomUUID();
  const stored = {
    id,
    username: user.username.toLowerCase(),
    name: user.name,
    role: user.role,
    language: user.language ?? 'kk',
    facilityId: user.facilityId ?? null,
    branchCode: user.branchCode ?? null,
    publisherId: user.publisherId ?? null,
    mustChangePassword: user.mustChangePassword ?? false,
    oneTimeUntil: user.oneTimeUntil ?? null,
    passwordHash,
  };
  if (!(await insertUsers(client, [stored])).has(id)) throw new Error(`the user name ${stored.username} is taken`);
  return id;
}

/** Makes an administrator with a one-time password, where there may be nobody else to make one; answers the account's id. */
export const makeAdministrator = (
  client: Pool | ClientBase,
  username: string,
  { passwordHash, now }: { passwordHash: string; now: Date },
): Promise<string> => {
  const account = { username, name: 'Administrator', role: 'administrator', mustChangePassword: true } as const;
  return makeUserWithHash(client, { ...account, oneTimeUntil: oneTimeUntil(now) }, passwordHash);
};
