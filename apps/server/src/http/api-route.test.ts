import { OwnTitles } from '@jazylym/domain/report/api';
import { DeliveryReport } from '@jazylym/domain/report/delivery';
import { QUESTIONS_A_MINUTE } from '@jazylym/domain/report/key';
import { AcceptanceReport } from '@jazylym/domain/report/report';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { foldAll } from '../report/fold.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 200);
const ORGANIZATION = {
  kind: 'organization',
  name: 'Көкжидектер',
  bin: '000140002217',
  phone: null,
  language: 'ru',
} as const;
const NEWSPAPER_SETS = 7919;
/** Of subscribers and of who accepted, which stand nowhere in figures. */
const CANARIES = ['Құпиябек', 'Көкжидектер', 'Тәуке', '9998877', '000140002217', 'Айгерім', 'Ирина'];

let server: TestServer;
const logged: string[] = [];
const keys = { editor: '', newspaperman: '' };
const all: string[] = [];

beforeAll(async () => {
  server = await startTestServer({ log: 'info', logTo: { write: (line) => void logged.push(line) } });
  const aigerim = (await server.as('aigerim')).abonement.accept;
  const subscriber = { ...request().subscriber, name: 'Құпиябек', phone: '+77019998877' };
  await aigerim.mutate(request({ subscriber }));
  await aigerim.mutate(request({ subscriber: ORGANIZATION, payment: { method: 'account' } }));
  await foldAll(server.app);
  const paid = { method: 'cash', given: 999_999_999 } as const;
  const newspaper = {
    ...{ publicationIndex: '65001', months: 1, sets: NEWSPAPER_SETS, payment: paid },
    ...{ subscriber, priceShown: { catalogueId: 1, total: 42_000 * NEWSPAPER_SETS } },
  } as const;
  await (await server.as('saule')).abonement.accept.mutate(request({ facilityId: 3, ...newspaper }));
  for (const name of ['editor', 'newspaperman'] as const) {
    const made = await (await server.as(name)).report.key.make.mutate({ name: 'Сайт' });
    if (made.ok) keys[name] = made.secret;
  }
});
afterAll(() => server?.close());
beforeEach(() => server.clock.set(new Date(server.clock().getTime() + 60_000).toISOString()));

type Asked = { key?: string; language?: string; method?: string };

async function ask(path: string, { key = keys.editor, language = 'kk', method = 'GET' }: Asked = {}) {
  const headers = { 'accept-language': language, ...(key !== '' && { authorization: `Bearer ${key}` }) };
  const answer = await fetch(`${server.url}/api/v1/${path}`, { method, headers });
  const text = await answer.text();
  all.push(text, JSON.stringify([...answer.headers]));
  return { status: answer.status, headers: answer.headers, text, body: JSON.parse(text) as Record<string, unknown> };
}

const PERIOD = 'from=2026-11-01&to=2026-11-30';

test('a key reads the same figures as its editor’s dashboard, to the last tiyn', async () => {
  for (const name of ['editor', 'newspaperman'] as const) {
    const own = (await server.as(name)).report;
    const key = keys[name];
    const accepted = await ask(`acceptance?${PERIOD}`, { key });
    expect(accepted.body).toEqual(
      JSON.parse(JSON.stringify(await own.acceptance.query({ from: '2026-11-01', to: '2026-11-30' }))),
    );
    expect(AcceptanceReport.parse(accepted.body).total.sets).toBe(name === 'editor' ? 2 : NEWSPAPER_SETS);
    const copies = await ask('copies?year=2027&branch=17&branch=02', { key });
    const asked = { year: 2027, branchCodes: ['17', '02'] };
    expect(copies.body).toEqual(JSON.parse(JSON.stringify(await own.delivery.query(asked))));
    expect(DeliveryReport.parse(copies.body).total[0]?.copies).toBe(name === 'editor' ? 2 : NEWSPAPER_SETS);
  }
});

test('its titles are the publisher’s own, and a narrower question has a narrower answer', async () => {
  const { titles } = OwnTitles.parse((await ask('titles')).body);
  expect(titles.map(({ publicationIndex }) => publicationIndex)).toEqual(['70001', '75384']);
  const narrow = await ask(`acceptance?${PERIOD}&title=70001&title=75384&branch=02`);
  expect(narrow.body).toMatchObject({ total: { sets: 0 }, byPublication: [] });
  expect((await ask('copies?year=2027&title=75384')).body).toMatchObject({ byBranch: [{ branchCode: '17' }] });
});

test('another publisher’s title answers as one that does not exist, byte for byte', async () => {
  const foreign = await ask(`acceptance?${PERIOD}&title=65001`);
  expect(foreign).toMatchObject({ status: 200, text: (await ask(`acceptance?${PERIOD}&title=99999`)).text });
  expect((await ask('copies?year=2027&title=65001')).text).toBe((await ask('copies?year=2027&title=99999')).text);
});

test('without a key, with an unknown or with a revoked one the answer is one and the same', async () => {
  const made = await (await server.as('editor')).report.key.make.mutate({ name: 'Ескі' });
  if (!made.ok) throw new Error(made.rejection);
  expect((await ask('titles', { key: made.secret })).status).toBe(200);
  await (await server.as('editor')).report.key.revoke.mutate({ id: made.key.id });
  const answers = [];
  for (const key of ['', made.secret, `jz_${'x'.repeat(43)}`, 'nonsense']) {
    const { status, headers, body } = await ask('titles', { key, language: 'ru' });
    answers.push([status, headers.get('www-authenticate'), { ...body, requestId: '' }]);
  }
  expect(new Set(answers.map((one) => JSON.stringify(one))).size).toBe(1);
  expect(answers[0]).toMatchObject([401, 'Bearer', { type: 'urn:jazylym:problem:keyNeeded', title: 'Нужен ключ API' }]);
  // The session of a signed-in editor is no key.
  const cookie = await server.cookieOf('editor');
  expect((await fetch(`${server.url}/api/v1/titles`, { headers: { cookie } })).status).toBe(401);
});

test('the day of the last use is kept', async () => {
  await ask('titles', { key: keys.newspaperman });
  const [key] = await (await server.as('newspaperman')).report.key.list.query();
  expect(key?.lastUsedOn).toBe('2026-11-10');
});

test('who asks too often waits for the rest of the minute; another key does not', async () => {
  const statuses = [];
  for (let asked = 0; asked < QUESTIONS_A_MINUTE + 2; asked++) statuses.push((await ask('titles')).status);
  expect(statuses.indexOf(429)).toBe(QUESTIONS_A_MINUTE);
  server.clock.set(new Date(server.clock().getTime() + 45_000).toISOString());
  const refused = await ask('titles', { language: 'en' });
  expect([refused.status, refused.headers.get('retry-after'), refused.body.title]).toEqual([
    429,
    '15',
    'Asked too often',
  ]);
  expect((await ask('titles', { key: keys.newspaperman })).status).toBe(200);
  server.clock.set(new Date(server.clock().getTime() + 15_000).toISOString());
  expect((await ask('titles')).status).toBe(200);
});

describe('a wrong question is told what to mend, in the language of who asks', () => {
  test.each([
    ['acceptance', ['from', 'to']],
    ['acceptance?from=2026-13-01&to=2026-11-30', ['from']],
    ['acceptance?from=2026-11-30&to=2026-11-01', ['to']],
    ['acceptance?from=2025-11-30&to=2026-12-01', ['to']],
    [`acceptance?${PERIOD}&branch=Құпиябек`, ['branch']],
    [`acceptance?${PERIOD}&title=`, ['title']],
    ['acceptance?from=2026-11-01&from=2026-11-02&to=2026-11-30', ['from']],
    ['copies?year=27', ['year']],
    ['copies?year=2099', ['year']],
    [`copies?year=2027${'&branch=17'.repeat(21)}`, ['branch']],
    ['copies?year=2027&subscriber=1', []],
    ['titles?year=2027', []],
  ])('%s', async (path, parameters) => {
    const sentences = new Set<unknown>();
    for (const language of ['kk', 'ru', 'en']) {
      const { status, headers, body } = await ask(path, { language });
      expect([status, headers.get('content-type'), body.parameters]).toEqual([
        400,
        'application/problem+json; charset=utf-8',
        parameters,
      ]);
      sentences.add(body.detail);
    }
    expect(sentences.size).toBe(3);
  });

  test('an address or a method that there is not', async () => {
    expect(await ask('subscribers')).toMatchObject({ status: 404, body: { type: 'urn:jazylym:problem:notFound' } });
    expect((await ask('titles', { method: 'POST' })).status).toBe(404);
    expect((await ask('titles', { method: 'DELETE' })).status).toBe(404);
    const headers = { 'content-type': 'application/json' };
    const unreadable = await fetch(`${server.url}/api/v1/titles`, { method: 'POST', headers, body: '{' });
    expect(unreadable.status).toBe(404);
  });
});

test('anybody may read the description; all that it refers to is in it', async () => {
  const { status, body, text } = await ask('openapi.json', { key: '' });
  expect([status, body.openapi]).toEqual([200, '3.1.0']);
  const { schemas } = body.components as { schemas: object };
  const referred = [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map(([, name]) => name);
  expect(new Set(referred)).toEqual(new Set(Object.keys(schemas)));
  expect(Object.keys(body.paths as object)).toEqual(['/titles', '/acceptance', '/copies']);
  expect(text).not.toMatch(/"\$(id|schema|defs)"/);
});

test('whatever is asked, the answer is a clean one', { timeout: 60_000 + RUNS * 200 }, async () => {
  const name = fc.oneof(fc.constantFrom('from', 'to', 'year', 'title', 'branch', '__proto__', 'title[]'), fc.string());
  const value = fc.oneof(
    fc.constantFrom(
      '2026-11-01',
      '2027',
      '75384',
      '17',
      '\u0000',
      '%00',
      "'; --",
      '9'.repeat(400),
      '2026-02-30',
      '\ud800',
    ),
    fc.string({ unit: 'binary' }),
  );
  const query = fc.oneof(
    fc.array(fc.tuple(name, value), { maxLength: 6 }).map((pairs) => new URLSearchParams(pairs).toString()),
    fc.constantFrom('%', '%E0%A4%A', 'from', '&&&', '='.repeat(50)),
    fc.tuple(value, value).map((pair) => new URLSearchParams({ from: pair[0], to: pair[1] }).toString()),
  );
  const path = fc.constantFrom('titles', 'acceptance', 'copies', 'openapi.json', 'x');
  const key = fc.constantFrom(keys.editor, keys.newspaperman, '', 'jz_x');
  await fc.assert(
    fc.asyncProperty(path, query, key, async (asked, parameters, used) => {
      server.clock.set(new Date(server.clock().getTime() + 60_000).toISOString());
      const { status, text } = await ask(`${asked}?${parameters}`, { key: used });
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/\bSELECT\b|pg_|\n\s+at |\.ts:\d|node_modules/);
    }),
    { numRuns: RUNS },
  );
});

test('a key in an address, and a server in trouble, tell nobody anything', async () => {
  await ask(`titles/${keys.editor}`);
  await ask(`titles?key=${keys.editor}`);
  await server.owner.query('ALTER TABLE delivery_rollup RENAME COLUMN sets TO hidden');
  const broken = await ask('copies?year=2027', { language: 'en' });
  expect([broken.status, broken.body.type]).toEqual([500, 'urn:jazylym:problem:defect']);
  await server.owner.query('ALTER TABLE delivery_rollup RENAME COLUMN hidden TO sets');
  expect(logged.find((line) => line.includes('"failed"'))).toContain(String(broken.body.requestId));
  expect(logged.join('')).toContain('/api/v1/titles/jz_…');
});

test('no answer and no log line ever held a subscriber, a secret, or the other publisher’s figure', async () => {
  const said = all.join('\n');
  const log = logged.join('\n');
  for (const canary of [...CANARIES, keys.editor.slice(8), keys.newspaperman.slice(8)]) {
    expect(said).not.toContain(canary);
    expect(log).not.toContain(canary);
  }
  server.clock.set(new Date(server.clock().getTime() + 60_000).toISOString());
  const own = [];
  for (const path of [
    'titles',
    `acceptance?${PERIOD}`,
    'copies?year=2027',
    'copies?year=2027&title=65001',
    'acceptance?from=x',
  ])
    own.push((await ask(path)).text);
  expect(own.join('')).not.toContain(String(NEWSPAPER_SETS));
  expect(own.join('')).not.toContain('65001');
  expect(said).toContain(String(NEWSPAPER_SETS));
});
