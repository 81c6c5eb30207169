import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { clientOf, type TestClient } from '../testing/client.ts';
import { CITY_FACILITY, SHYMKENT } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';

let server: TestServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server?.close());

const NOWHERE = { facilityId: null, branchCode: null, publisherId: null };
const OPERATOR = { name: 'Әсел', role: 'operator', language: 'kk', ...NOWHERE, facilityId: CITY_FACILITY } as const;
const ADMINISTRATOR = { ...OPERATOR, role: 'administrator', facilityId: null } as const;

/** Makes an administrator; `isUsed` says that the one-time password was changed. */
async function administrator(userName: string, isUsed: boolean) {
  const made = await admin.access.createAccount.mutate({ ...ADMINISTRATOR, userName });
  if (!made.ok) throw new Error(made.rejection);
  if (isUsed)
    await server.owner.query('UPDATE "user" SET must_change_password = false WHERE username = $1', [userName]);
  return { id: made.account.id, cookie: await signIn(server.url, userName, made.oneTimePassword) };
}

/** Begins work while a transaction that changes the worker's own account is open, and commits that once the work waits for it. */
async function whileChanging<Result>(sql: string, id: string, work: () => Promise<Result>): Promise<Result> {
  const other = await server.owner.connect();
  try {
    await other.query('BEGIN');
    await other.query(sql, [id]);
    const working = work();
    working.catch(() => undefined);
    const waits =
      'SELECT FROM pg_locks l JOIN pg_stat_activity a USING (pid) WHERE a.datname = current_database() AND NOT l.granted';
    for (let tries = 0; tries < 200 && (await server.owner.query(waits)).rowCount === 0; tries++)
      await new Promise((done) => setTimeout(done, 20));
    await other.query('COMMIT');
    return await working;
  } finally {
    other.release();
  }
}

const DISABLE = 'UPDATE "user" SET banned = true WHERE id = $1';
const DEMOTE = `UPDATE "user" SET role = 'headquarters' WHERE id = $1`;
const RESET = 'UPDATE "user" SET must_change_password = true WHERE id = $1';

const CSV = Buffer.from('userName;name;role\nlate;Кеш;headquarters\n').toString('base64');
const NAMES = { kk: 'Жаңа', ru: 'Новый', en: 'New' };
const BRANCH = { code: '99', names: NAMES, tile: { column: 9, row: 9 } };

/** Every change of accounts and of reference data, as an administrator makes it. */
const CHANGES: Record<string, (client: TestClient) => Promise<unknown>> = {
  'making an account': (client) => client.access.createAccount.mutate({ ...OPERATOR, userName: 'late' }),
  'importing accounts': async (client) => {
    const preview = await client.access.previewImport.mutate({ file: CSV });
    return await client.access.importAccounts.mutate({ file: CSV, seen: preview.ok ? preview.digest : '' });
  },
  'changing an account': (client) =>
    client.access.editAccount.mutate({ id: 'bare', seen: { ...OPERATOR, name: 'Жалаң' }, ...OPERATOR }),
  'giving a one-time password': (client) => client.access.resetPassword.mutate({ id: 'bare' }),
  'disabling an account': (client) => client.access.disableAccount.mutate({ id: 'bare', reason: 'late' }),
  'enabling an account': (client) => client.access.enableAccount.mutate({ id: 'bare', reason: 'late' }),
  'ending sessions': (client) => client.access.endAccountSessions.mutate({ id: 'bare' }),
  'lifting a lock': (client) => client.access.liftLock.mutate({ userName: 'bare', ipAddress: '192.0.2.1' }),
  'keeping a branch': (client) => client.organisation.saveBranch.mutate({ seen: null, next: BRANCH }),
  "making the country's branches": (client) => client.organisation.addCountryBranches.mutate({}),
  'keeping the issuer': (client) =>
    client.organisation.saveIssuer.mutate({
      seen: DEMO_ISSUER,
      next: { ...DEMO_ISSUER, bin: '000140002217', iban: 'KZ86125KZT5004100100', bic: 'HSBKKZKX', isDemo: false },
    }),
};

const everything = async () => {
  const { rows } = await server.owner.query(`SELECT (SELECT json_agg(u ORDER BY id) FROM (
      SELECT id, name, role, banned FROM "user" WHERE username NOT LIKE 'adm%') u) AS users,
    (SELECT json_agg(b ORDER BY code) FROM branch b) AS branches, (SELECT count(*) FROM change_record) AS changes,
    (SELECT json_agg(s ORDER BY name) FROM setting s) AS settings`);
  return rows[0];
};

describe('an administrator who is disabled at work', () => {
  beforeAll(async () => {
    await server.owner.query(`INSERT INTO "user" (id, username, name, email, role, facility_id)
      VALUES ('bare', 'bare', 'Жалаң', 'bare@x', 'operator', ${CITY_FACILITY})`);
  });

  test.each(Object.entries(CHANGES))('does not finish %s', async (what, change) => {
    const { id, cookie } = await administrator(`adm${Object.keys(CHANGES).indexOf(what)}`, true);
    const before = await everything();
    const changed = whileChanging(DISABLE, id, () => change(clientOf(server.url, cookie)));
    await expect(changed).rejects.toMatchObject({ data: { problem: 'signInNeeded' } });
    expect(await everything()).toEqual(before);
  });

  test('does not finish a file of reference data, and is told why', async () => {
    const { id, cookie } = await administrator('admfile', true);
    const send = async (query: string) => {
      const body = 'Индекс;Название (каз.);Название (рус.);Название (англ.);Код филиала;Закрыто с\n';
      const url = `${server.url}/organisation/facilities.csv${query}`;
      const line = `160999;Жаңа;Новый;New;${SHYMKENT};\n`;
      const headers = { cookie, 'content-type': 'text/csv' };
      const answer = await fetch(url, { method: 'POST', headers, body: body + line });
      return JSON.parse((await answer.text()).trim().split('\n').at(-1) ?? '');
    };
    const preview = await send('');
    expect(preview).toMatchObject({ ok: true, isStored: false });
    const last = await whileChanging(DISABLE, id, () => send(`?seen=${preview.version}`));
    expect(last).toMatchObject({ problem: 'signInNeeded' });
    expect((await server.owner.query(`SELECT FROM facility WHERE code = '160999'`)).rowCount).toBe(0);
  });

  test.each([
    [DEMOTE, 'notAllowed'],
    [RESET, 'mustChangePassword'],
  ])('or loses the right to it, is told so: %s', async (sql, problem) => {
    const { id, cookie } = await administrator(`adm${problem.toLowerCase()}`, true);
    const changed = whileChanging(sql, id, () => CHANGES['making an account']?.(clientOf(server.url, cookie)) as never);
    await expect(changed).rejects.toMatchObject({ data: { problem } });
  });
});

test('administrators who disable, demote and reset each other at once leave one who can sign in, whoever never did', async () => {
  await administrator('admunused1', false);
  await administrator('admunused2', false);
  const takes: ((client: TestClient, id: string) => Promise<unknown>)[] = [
    (client, id) => client.access.disableAccount.mutate({ id, reason: 'race' }),
    (client, id) => client.access.resetPassword.mutate({ id }),
    (client, id) =>
      client.access.editAccount.mutate({ id, seen: ADMINISTRATOR, ...ADMINISTRATOR, role: 'headquarters' }),
  ];
  const left = `SELECT id FROM "user" WHERE role = 'administrator' AND NOT banned AND NOT must_change_password`;
  const adminId = (await server.owner.query(`SELECT id FROM "user" WHERE username = 'admin'`)).rows[0].id;
  const others = `UPDATE "user" SET banned = NOT id = ANY($1) WHERE role = 'administrator' AND NOT must_change_password`;
  for (const [round, [take, back]] of takes.flatMap((take) => takes.map((back) => [take, back] as const)).entries()) {
    await server.owner.query(others, [[adminId]]);
    const one = await administrator(`admone${round}`, true);
    const other = await administrator(`admother${round}`, true);
    await server.owner.query(others, [[one.id, other.id]]);
    await Promise.allSettled([
      take(clientOf(server.url, one.cookie), other.id),
      back(clientOf(server.url, other.cookie), one.id),
    ]);
    expect((await server.owner.query(left)).rowCount).toBe(1);
  }
});
