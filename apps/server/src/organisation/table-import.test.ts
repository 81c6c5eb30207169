import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { answerOf, tablesOf } from '../testing/tables.ts';

let server: TestServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server?.close());

const { send, preview, store, written } = tablesOf(() => server);
const records = async () =>
  (await server.owner.query<{ count: number }>('SELECT count(*)::int FROM change_record')).rows[0]?.count ?? 0;

const HEAD = 'Индекс;Название (каз.);Код филиала';

describe('a file of facilities', () => {
  test('is previewed first, then stored, with a record for each line that changed something', async () => {
    const file = `${HEAD}\n161001;Ақсу;17\n161002;Арыс;17\n160000;Шымкент поштамты;17\n`;
    const before = await records();
    expect(await preview('facilities', file)).toMatchObject({
      ok: true,
      isStored: false,
      summary: { added: 2, changed: 0, unchanged: 1 },
    });
    expect([await records(), (await admin.organisation.facilities.query({ text: '161001' })).total]).toEqual([
      before,
      0,
    ]);
    expect(await store('facilities', file)).toMatchObject({ isStored: true, summary: { added: 2, unchanged: 1 } });
    expect(await records()).toBe(before + 2);
    expect((await admin.organisation.facilities.query({ text: 'арыс' })).rows).toMatchObject([
      { code: '161002', names: { kk: 'Арыс', ru: 'Арыс', en: 'Арыс' } },
    ]);
    expect((await admin.organisation.changes.query({ subject: 'facility', key: '161002' })).changes).toMatchObject([
      { before: null, after: { code: '161002' }, changedBy: { name: 'Арман Әли' } },
    ]);
  });

  test('stored again changes nothing and records nothing', async () => {
    const file = `${HEAD}\n161003;Кентау;17\n`;
    await store('facilities', file);
    const before = await records();
    expect(await store('facilities', file)).toMatchObject({ isStored: true, summary: { added: 0, unchanged: 1 } });
    expect(await records()).toBe(before);
  });

  test('with one bad line stores nothing, and names every bad line', async () => {
    const file = `${HEAD}\n161004;Ленгер;17\n61005;Шардара;17\n161006;;17\n161004;Тағы;17\n161007;Отырар;99;x\n`;
    const before = await records();
    expect(await store('facilities', file)).toEqual({
      ok: false,
      reason: 'problems',
      count: 5,
      problems: [
        { line: 3, column: 'code', reason: 'notACode' },
        { line: 4, column: 'nameKk', reason: 'missing' },
        { line: 5, column: 'code', reason: 'repeatedCode' },
        { line: 6, column: null, reason: 'tooManyCells' },
        { line: 6, column: 'branch', reason: 'refused', rejection: { reason: 'unknownBranch', branchCode: '99' } },
      ],
    });
    expect([await records(), (await admin.organisation.facilities.query({ text: '161004' })).total]).toEqual([
      before,
      0,
    ]);
  });

  test('is not stored where somebody changed something after the preview', async () => {
    const file = `${HEAD}\n161008;Түлкібас;17\n`;
    const seen = await preview('facilities', file);
    await store('facilities', `${HEAD}\n161009;Сарыағаш;17\n`);
    const query = `?seen=${seen.ok ? seen.version : 0}`;
    expect((await answerOf(await send('facilities', file, { query }))).answer).toEqual({
      ok: false,
      reason: 'changedMeanwhile',
    });
    expect((await admin.organisation.facilities.query({ text: '161008' })).total).toBe(0);
  });

  test('sent by two at once is stored once', async () => {
    const file = `${HEAD}\n161010;Жетісай;17\n161011;Мақтаарал;17\n`;
    const seen = await preview('facilities', file);
    const query = `?seen=${seen.ok ? seen.version : 0}`;
    const answers = await Promise.all([1, 2, 3].map(async () => answerOf(await send('facilities', file, { query }))));
    expect(answers.filter(({ answer }) => answer.ok)).toHaveLength(1);
    expect((await admin.organisation.changes.query({ subject: 'facility', key: '161010' })).changes).toHaveLength(1);
  });

  test.each([
    ['', { line: 1, column: null, reason: 'empty' }],
    [HEAD, { line: 1, column: null, reason: 'empty' }],
    [`${HEAD}\n161012;"Шу;17\n`, { line: 2, column: null, reason: 'quoteNotClosed' }],
    ['Индекс;Телефон\n1;2', { line: 1, column: 'Телефон', reason: 'unknownColumn' }],
  ])('that is none is refused: %j', async (file, problem) => {
    const answer = await preview('facilities', file);
    expect(answer.ok ? [] : 'problems' in answer && answer.problems).toContainEqual(problem);
  });
});

describe('a file of postal codes', () => {
  const COLUMNS = 'code;newCode;facility;zone;settlementKk;streets';
  const line = (code: number, newCode: string) =>
    `${code};${newCode};160000;қала;Шымкент;Абай көшесі|Тәуке хан даңғылы`;

  test('may swap the newer forms of two codes', async () => {
    await store('postalCodes', [COLUMNS, line(160011, 'X11A1B1'), line(160012, 'X12A1B1')].join('\n'));
    const swapped = [COLUMNS, line(160011, 'X12A1B1'), line(160012, 'X11A1B1')].join('\n');
    expect(await store('postalCodes', swapped)).toMatchObject({ isStored: true, summary: { changed: 2 } });
    expect((await admin.organisation.place.query({ postalCode: 'X12A1B1' }))?.code).toBe('160011');
  });

  test('as it was written out changes nothing, in any language', async () => {
    for (const language of ['kk', 'ru', 'en']) {
      const file = await written('postalCodes', `?language=${language}`);
      const answer = await preview('postalCodes', file);
      expect(answer).toMatchObject({ ok: true, summary: { added: 0, changed: 0 } });
    }
  });

  test('writes out what its page shows', async () => {
    const file = await written('postalCodes', '?language=ru&text=сайрам');
    expect(file.split('\r\n')[1]).toBe(
      '160200;X20C3D4;160200;;район;Сайрам;Сайрам;Sairam;Сайрам ауданы;Сайрамский район;Sairam rayon;;',
    );
    expect(file.trimEnd().split('\r\n')).toHaveLength(2);
    expect((await written('facilities', '?branch=02')).trimEnd().split('\r\n')).toHaveLength(2);
  });

  test('of fifty thousand lines comes packed, says how far it is, and is found at once', async () => {
    const letters = 'ABCDEFGHKL';
    const codes = Array.from({ length: 50_000 }, (_, place) => {
      const digits = String(place).padStart(5, '0');
      const newCode = `Z${digits.slice(0, 2)}${letters[Number(digits[2])]}${digits[3]}${letters[Number(digits[4])]}0`;
      return line(200_000 + place, newCode);
    });
    const file = new Uint8Array(gzipSync([COLUMNS, ...codes].join('\n')));
    const first = await answerOf(await send('postalCodes', file));
    expect(first.answer).toMatchObject({ ok: true, summary: { added: 50_000 } });
    expect(first.told).toBeGreaterThan(20);
    const query = `?seen=${first.answer.ok ? first.answer.version : 0}`;
    const stored = await answerOf(await send('postalCodes', file, { query }));
    expect(stored.answer).toMatchObject({ ok: true, isStored: true });
    expect((await admin.organisation.place.query({ postalCode: '249999' }))?.facilityId).toBe(1);
  });
});

test('a file of campaigns is stored with a record of each year, and comes back out as it was', async () => {
  const file = 'Год подписки;Начало;Окончание\n2027;10.10.2026;20.12.2026\n2026;2025-10-10;2025-12-20\n';
  expect(await store('campaigns', file)).toMatchObject({ isStored: true, summary: { added: 2 } });
  const { changes } = await admin.organisation.changes.query({ subject: 'campaign', key: '2027' });
  expect(changes).toMatchObject([{ before: null, after: { opensOn: '2026-10-10', closesOn: '2026-12-20' } }]);
  const out = await written('campaigns', '?language=kk');
  expect(out.split('\r\n').slice(1)).toEqual(['2027;2026-10-10;2026-12-20', '2026;2025-10-10;2025-12-20', '']);
  expect(await preview('campaigns', out)).toMatchObject({ ok: true, summary: { unchanged: 2 } });
  expect(await preview('campaigns', `${file}2027;2027-10-10;2027-12-20\n`)).toMatchObject({
    problems: [{ line: 4, column: 'year', reason: 'repeatedCode' }],
  });
});

test('the examples of the documentation make an empty country deliver', async () => {
  const example = (name: string) => readFile(join(import.meta.dirname, '../../../../docs/examples', name), 'utf8');
  await admin.organisation.addCountryBranches.mutate({});
  expect(await store('facilities', await example('facilities.csv'))).toMatchObject({ ok: true, isStored: true });
  expect(await store('postalCodes', await example('postal-codes.csv'))).toMatchObject({ ok: true, isStored: true });
  expect(await admin.organisation.place.query({ postalCode: '161305' })).toMatchObject({
    zone: 'rayon',
    branchCode: '61',
    facilityNames: { kk: 'Қарабұлақ' },
  });
});

describe('the way of a file', () => {
  const file = `${HEAD}\n161013;Шу;17\n`;

  test.each([
    [null, 401, 'signInNeeded'],
    ['aigerim', 403, 'notAllowed'],
    ['hq', 403, 'notAllowed'],
    ['manager', 403, 'notAllowed'],
    ['editor', 403, 'notAllowed'],
    ['contact', 403, 'notAllowed'],
  ] as const)('is closed to %s, in and out', async (as, status, problem) => {
    const [into, out] = [
      await send('facilities', file, { as }),
      await fetch(`${server.url}/organisation/facilities.csv`, {
        headers: { cookie: as === null ? '' : await server.cookieOf(as) },
      }),
    ];
    for (const answer of [into, out]) {
      expect(answer.status).toBe(status);
      expect(await answer.json()).toMatchObject({ problem });
    }
  });

  test('is closed to another site’s page', async () => {
    const answer = await send('facilities', file, { headers: { origin: 'https://elsewhere.example' } });
    expect(answer.status).toBe(403);
  });

  test('takes no other kind, no other table, and nothing that unpacks without end', async () => {
    expect((await send('facilities', file, { headers: { 'content-type': 'application/json' } })).status).toBe(415);
    expect((await send('accounts', file)).status).toBe(404);
    expect((await send('facilities', file, { query: '?seen=x' })).status).toBe(400);
    expect((await send('facilities', new Uint8Array(gzipSync(Buffer.alloc(70_000_000))))).status).toBe(400);
    expect((await send('facilities', new Uint8Array(33 * 1024 * 1024))).status).toBe(413);
  });
});
