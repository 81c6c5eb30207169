import type { AcceptAbonements } from '@jazylym/domain/abonement/acceptance';
import { ExportName } from '@jazylym/domain/report/export';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { ACCOUNTS, type AccountName } from '../testing/accounts.ts';
import { call, procedurePaths } from '../testing/call.ts';
import { askFile } from '../testing/export-files.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

/** A word in each facility's subscribers that stands nowhere else, and a number of sets that tells a publisher's figures. */
const WORDS = { 1: 'Қарлығаштай', 2: 'Бүлдіргендей', 3: 'Қызғалдақтай' } as const;
const CLERK = { 1: 'aigerim', 2: 'bolat', 3: 'saule' } as const;
const NEWSPAPER_SETS = 7919;

let server: TestServer;
const asked: AcceptAbonements[] = [];
const numbers: string[] = [];
let accountIds: string[] = [];

beforeAll(async () => {
  server = await startTestServer();
  await server.owner.query("INSERT INTO campaign VALUES (2027, '2026-10-10', '2026-12-20')");
  const { rows } = await server.owner.query<{ id: string }>('SELECT id FROM "user"');
  accountIds = rows.map(({ id }) => id);
  const line = { kind: 'title', code: '65001', sets: 2 * NEWSPAPER_SETS } as const;
  await (await server.as('hq')).report.savePlan.mutate({ year: 2027, seen: 0, lines: [line] });
  for (const facilityId of [1, 2, 3] as const) {
    const subscriber = { ...request().subscriber, name: WORDS[facilityId] };
    const priceShown = { catalogueId: 1, total: 42_000 * NEWSPAPER_SETS };
    const payment = { method: 'cash', given: 999_999_999 } as const;
    const newspaper = { publicationIndex: '65001', months: 1, sets: NEWSPAPER_SETS, payment, priceShown };
    for (const one of [request({ facilityId, subscriber }), request({ facilityId, subscriber, ...newspaper })]) {
      const answer = await (await server.as(CLERK[facilityId])).abonement.accept.mutate(one);
      if (!answer.ok) throw new Error(answer.rejection.reason);
      asked.push(one);
      numbers.push(...answer.acceptance.abonements.map(({ number }) => number));
    }
  }
});
afterAll(() => server?.close());

/** Everything that an account can read of every procedure, with every input that might reach something. */
async function everythingFor(name: AccountName): Promise<string> {
  const cookie = await server.cookieOf(name);
  const period = { from: '2026-01-01', to: '2027-12-31' };
  const inputs: Record<string, unknown[]> = {
    'catalogue.versionsOn': [{ on: '2026-11-10' }],
    'catalogue.version': [{ id: 1 }],
    'catalogue.search': [{ text: 'қ', limit: 100 }, ...Object.values(WORDS).map((text) => ({ text, limit: 100 }))],
    'organisation.place': [{ postalCode: '160000' }, { postalCode: '050012' }],
    'organisation.places': ['шымкент', ...Object.values(WORDS)].map((text) => ({ text })),
    'organisation.streets': Object.values(WORDS).map((text) => ({ postalCode: '160000', text })),
    'abonement.get': asked.flatMap(({ id }) => [1, 2, 3].map((facilityId) => ({ facilityId, id }))),
    'abonement.today': [1, 2, 3].map((facilityId) => ({ facilityId })),
    'abonement.search': [1, 2, 3].flatMap((facilityId) =>
      [...Object.values(WORDS).map((word) => word.slice(0, 4)), '701', ...numbers].map((text) => ({
        facilityId,
        text,
      })),
    ),
    'abonement.notHandedOver': [1, 2, 3].map((facilityId) => ({ facilityId })),
    'abonement.awaited': [1, 2, 3].map((facilityId) => ({ facilityId })),
    'abonement.accept': asked,
    'day.differences': [period, { ...period, branchCode: '17' }, { ...period, branchCode: '02' }],
    'access.accounts': [{}, { role: 'operator' }],
    'access.exportAccounts': [{ language: 'kk' }],
    'access.account': accountIds.map((id) => ({ id })),
    'access.failures': [{}],
    'access.facilities': [{ text: '' }],
    'organisation.changes': [{ subject: 'account' }],
    'report.acceptance': [period, ...['65001', '75384'].map((one) => ({ ...period, publicationIndexes: [one] }))],
    'report.titles': [
      { ...period, compare: period },
      ...['65001', 'газет'].map((text) => ({ ...period, text, branchCodes: ['17', '02'] })),
    ],
    'report.title': ['65001', '75384'].map((publicationIndex) => ({ publicationIndex, year: 2027 })),
    'report.plan': [{ year: 2027 }],
    'report.planProgress': ['branch', 'facility', 'title'].map((kind) => ({ year: 2027, kind })),
    'report.planGoals': ['branch', 'facility', 'title'].map((kind) => ({ year: 2027, kind })),
    'report.forecast': ['65001', '75384'].map((publicationIndex) => ({ publicationIndex })),
    'report.awaiting': [
      {},
      { branchCodes: ['02'] },
      ...['65001', '75384'].map((one) => ({ publicationIndexes: [one] })),
    ],
    'report.facility': [1, 2, 3].map((facilityId) => ({ facilityId, ...period, compare: period, year: 2027 })),
    'report.office': [
      { year: 2027 },
      ...['65001', '75384'].map((one) => ({ year: 2027, branchCodes: ['17'], publicationIndexes: [one] })),
    ],
    'report.delivery': [
      { year: 2026 },
      ...['65001', '75384'].map((one) => ({ year: 2026, publicationIndexes: [one] })),
    ],
  };
  const texts: string[] = [];
  for (const path of procedurePaths())
    for (const input of inputs[path] ?? [undefined]) texts.push((await call(server.url, path, { input, cookie })).text);
  return [...texts, await wholeTablesFor(name)].join('\n');
}

/** Every table of figures that an account can keep whole. */
async function wholeTablesFor(as: AccountName): Promise<string> {
  const period = { from: '2026-01-01', to: '2027-12-31' };
  const texts: string[] = [];
  for (const narrow of [{}, { branchCodes: ['02'], publicationIndexes: ['65001'] }])
    for (const name of ExportName.options) {
      const answer = await askFile(server, name, { ...period, year: 2027, ...narrow }, { as });
      texts.push(await answer.text());
    }
  return texts.join('\n');
}

/** Whose subscribers an account may read. */
const READS: Record<AccountName, readonly (1 | 2 | 3)[]> = {
  aigerim: [1],
  dana: [1],
  head: [1],
  bolat: [2],
  saule: [3],
  manager: [1, 2],
  hq: [1, 2, 3],
  contact: [1, 2, 3],
  editor: [],
  newspaperman: [],
  admin: [],
};

test.each(Object.keys(ACCOUNTS) as AccountName[])('%s finds no subscriber beyond the own reach', async (name) => {
  const all = await everythingFor(name);
  const found = ([1, 2, 3] as const).filter((facilityId) => all.includes(WORDS[facilityId]));
  expect(found).toEqual(READS[name]);
});

test("an editor finds the own titles' figures and no trace of another publisher's", async () => {
  const own = await everythingFor('newspaperman');
  expect(own).toContain(`"sets":${3 * NEWSPAPER_SETS}`);
  const foreign = await everythingFor('editor');
  for (const sets of [1, 2, 3]) expect(foreign).not.toContain(String(sets * NEWSPAPER_SETS));
});

test('nobody finds a password, what is stored of one, or what opens a session', async () => {
  const made = await (await server.as('admin')).access.createAccount.mutate({
    ...{ userName: 'canary', name: 'Бұлбұл', role: 'headquarters', language: 'kk' },
    ...{ facilityId: null, branchCode: null, publisherId: null },
  });
  const all = (await everythingFor('admin')) + (await everythingFor('aigerim'));
  expect(all).toContain('Бұлбұл');
  const { rows } = await server.owner.query<{ secret: string }>(
    'SELECT password AS secret FROM account UNION ALL SELECT token FROM session',
  );
  const secrets = rows.map(({ secret }) => secret);
  expect(secrets.length).toBeGreaterThan(10);
  expect([...secrets, made.ok && made.oneTimePassword].filter((secret) => all.includes(String(secret)))).toEqual([]);
});
