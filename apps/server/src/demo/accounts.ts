import { randomUUID } from 'node:crypto';
import { hashPassword } from 'better-auth/crypto';
import type { ClientBase } from 'pg';
import { makeUser, type NewUser } from '../access/make-user.ts';
import { keepPin } from '../access/pin-store.ts';
import type { FacilityWithPlaces } from './facilities.ts';
import { kazakhName } from './names.ts';
import { chanceOf } from './random.ts';

/** The password of every demonstration account. */
const DEMO_PASSWORD = 'jazylym-demo';
/** What those among them who certify a day sign with. */
const DEMO_PIN = '280419';

/** An office in Shymkent, where `aigerim` accepts, and one in a rayon of the oblast around it, where `bolat` does. */
export const SHYMKENT_12 = 160012;
export const AKSUKENT = 160800;
export const SHYMKENT = '79';
/** Whose titles `editor` sees. */
const EDITORS_PUBLISHER = 'Қазақ газеттері';

type DemoAccount = Omit<NewUser, 'password' | 'publisherId'> & { publisher?: string; says: string };

/** Who may sign in to the demonstration, and what they are there. */
const demoAccounts: readonly DemoAccount[] = [
  {
    username: 'aigerim',
    name: 'Сейітова Айгерім',
    role: 'operator',
    facilityId: SHYMKENT_12,
    says: 'operator, Shymkent-12',
  },
  {
    username: 'bolat',
    name: 'Жүнісов Болат',
    role: 'operator',
    facilityId: AKSUKENT,
    says: 'operator, Aksukent (rayon)',
  },
  {
    username: 'head',
    name: 'Оспанова Гүлнар',
    role: 'headOfFacility',
    facilityId: SHYMKENT_12,
    says: 'head of Shymkent-12',
  },
  {
    username: 'manager',
    name: 'Ибраев Дәурен',
    role: 'regionalManager',
    branchCode: SHYMKENT,
    says: 'regional manager, Shymkent',
  },
  { username: 'hq', name: 'Қасымова Сәуле', role: 'headquarters', says: 'headquarters' },
  {
    username: 'editor',
    name: 'Омарова Динара',
    role: 'editor',
    publisher: EDITORS_PUBLISHER,
    says: `editor, ${EDITORS_PUBLISHER}`,
  },
  { username: 'contact', name: 'Ким Ирина', role: 'contactCentre', language: 'ru', says: 'contact centre' },
  { username: 'admin', name: 'Петров Сергей', role: 'administrator', language: 'ru', says: 'administrator' },
];

/** What the start tells of them: a line for each account, the password of them all, and the PIN of those who certify. */
export const demoSignIn = {
  accounts: demoAccounts.map(({ username, says }) => `${username.padEnd(8)} ${says}`),
  password: DEMO_PASSWORD,
  pin: DEMO_PIN,
};

/** Makes the demonstration's accounts, with a PIN for those at a counter; answers their ids by user name. */
export async function makeDemoAccounts(client: ClientBase, now: Date): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const { publisher, says: _, ...account } of demoAccounts) {
    const publisherId = publisher === undefined ? {} : { publisherId: await publisherNamed(client, publisher) };
    const id = await makeUser(client, { ...account, ...publisherId, password: DEMO_PASSWORD });
    if (account.facilityId !== undefined)
      await keepPin(client, { userId: id, hash: await hashPassword(DEMO_PIN), now });
    ids.set(account.username, id);
  }
  return ids;
}

async function publisherNamed(client: ClientBase, name: string): Promise<number> {
  const { rows } = await client.query<{ id: number }>('SELECT id FROM publisher WHERE name = $1', [name]);
  if (rows[0] === undefined) throw new Error(`no publisher ${name}`);
  return rows[0].id;
}

const CLERKS = `INSERT INTO "user" (id, username, display_username, name, email, role, facility_id)
  SELECT x.id, 'clerk' || x.facility, 'clerk' || x.facility, x.name, 'clerk' || x.facility || '@jazylym.invalid', 'operator', x.facility
  FROM unnest($1::text[], $2::text[], $3::int[]) AS x (id, name, facility)`;

/** Who does a facility's work: who signs its documents. */
export interface Clerk {
  userId: string;
  name: string;
}

/**
 * A clerk for each facility that has a counter, so that each abonement names who accepted it; they have no password and cannot sign in. Where a
 * demonstration account is the operator it is that one. Answers the clerk by facility.
 */
export async function makeClerks(
  client: ClientBase,
  facilities: readonly FacilityWithPlaces[],
  accounts: ReadonlyMap<string, string>,
): Promise<Map<number, Clerk>> {
  const operators = demoAccounts.filter(({ role }) => role === 'operator');
  const clerks = new Map(
    operators.map(({ facilityId = 0, username, name }) => [facilityId, { userId: accounts.get(username) ?? '', name }]),
  );
  const chance = chanceOf(1);
  const others = facilities
    .filter(({ facility }) => facility.automated && !clerks.has(facility.id))
    .map(({ facility }) => ({ facilityId: facility.id, userId: randomUUID(), name: kazakhName(chance, true) }));
  await insertClerks(client, others);
  for (const { facilityId, ...clerk } of others) clerks.set(facilityId, clerk);
  return clerks;
}

/** A second clerk of `aigerim`'s office, who has begun to key in a bundle. */
export async function makeColleague(client: ClientBase): Promise<Clerk> {
  const colleague = { facilityId: SHYMKENT_12, userId: randomUUID(), name: 'Тілеубаева Жанар' };
  await insertClerks(client, [colleague]);
  return colleague;
}

async function insertClerks(client: ClientBase, clerks: readonly (Clerk & { facilityId: number })[]): Promise<void> {
  const ids = clerks.map(({ userId }) => userId);
  const names = clerks.map(({ name }) => name);
  await client.query(CLERKS, [ids, names, clerks.map(({ facilityId }) => facilityId)]);
}
