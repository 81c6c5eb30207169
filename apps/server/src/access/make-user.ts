import { randomUUID } from 'node:crypto';
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
};

/** Makes an account, as the owner's or the application's role; answers its id. Throws on a user name that is taken. */
export async function makeUser(client: Pool | ClientBase, user: NewUser): Promise<string> {
  return await makeUserWithHash(client, user, await hashPassword(user.password));
}

/** The same with the password's hash at hand: scrypt is slow on purpose, and tests make many accounts with one password. */
export async function makeUserWithHash(
  client: Pool | ClientBase,
  user: NewUser,
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
    passwordHash,
  };
  if (!(await insertUsers(client, [stored])).has(id)) throw new Error(`the user name ${stored.username} is taken`);
  return id;
}
