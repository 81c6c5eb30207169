import type { Role } from '@jazylym/domain/access/role';
import { hashPassword } from 'better-auth/crypto';
import type { ClientBase, Pool } from 'pg';
import { makeUserWithHash, type NewUser } from '../access/make-user.ts';
import {
  ALMATY,
  CITY_FACILITY,
  MAGAZINE_PUBLISHER,
  NEWSPAPER_PUBLISHER,
  OTHER_FACILITY,
  RAYON_FACILITY,
  SHYMKENT,
} from './reference.ts';

/** Every test account's password. */
export const PASSWORD = 'jazylym-test';

const account = (username: string, name: string, role: Role, reach: Partial<NewUser>): NewUser => ({
  username,
  name,
  role,
  password: PASSWORD,
  ...reach,
});

/** At least one account of each role, by user name. */
export const ACCOUNTS = {
  aigerim: account('aigerim', 'Айгерім Серікқызы', 'operator', { facilityId: CITY_FACILITY, branchCode: SHYMKENT }),
  dana: account('dana', 'Дана Ерланқызы', 'operator', { facilityId: CITY_FACILITY, branchCode: SHYMKENT }),
  bolat: account('bolat', 'Болат Ахметов', 'operator', { facilityId: RAYON_FACILITY, branchCode: SHYMKENT }),
  saule: account('saule', 'Сәуле Омарова', 'operator', { facilityId: OTHER_FACILITY, branchCode: ALMATY }),
  head: account('head', 'Гүлнар Сапарова', 'headOfFacility', { facilityId: CITY_FACILITY, branchCode: SHYMKENT }),
  manager: account('manager', 'Марат Қасымов', 'regionalManager', { branchCode: SHYMKENT }),
  hq: account('hq', 'Ерлан Жұмабаев', 'headquarters', {}),
  editor: account('editor', 'Ирина Петрова', 'editor', { publisherId: MAGAZINE_PUBLISHER }),
  newspaperman: account('newspaperman', 'Олжас Нұрлан', 'editor', { publisherId: NEWSPAPER_PUBLISHER }),
  contact: account('contact', 'Жанна Ким', 'contactCentre', {}),
  admin: account('admin', 'Арман Әли', 'administrator', {}),
} as const satisfies Record<string, NewUser>;
export type AccountName = keyof typeof ACCOUNTS;

/** Made slowly, as every hash of a password: once for all the files of a worker. */
let hash: Promise<string> | undefined;

/** Makes all of them. */
export async function makeAccounts(client: Pool | ClientBase): Promise<void> {
  hash ??= hashPassword(PASSWORD);
  const made = await hash;
  for (const user of Object.values(ACCOUNTS)) await makeUserWithHash(client, user, made);
}
