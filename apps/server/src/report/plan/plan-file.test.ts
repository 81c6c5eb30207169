import { deflateRawSync } from 'node:zlib';
import iconv from 'iconv-lite';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import writeExcelFile from 'write-excel-file/node';
import type { AccountName } from '../../testing/accounts.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  await server.owner.query(`INSERT INTO campaign VALUES (2027, '2026-10-10', '2026-12-20')`);
});
afterAll(() => server?.close());

const HEAD = 'Вид;Код или индекс;Название;План, комплектов';
const base64 = (bytes: Buffer | string) => Buffer.from(bytes).toString('base64');
const csv = (...lines: string[]) => base64([HEAD, ...lines].join('\r\n'));
const preview = async (file: string, name: AccountName = 'hq') =>
  (await server.as(name)).report.previewPlanFile.mutate({ year: 2027, file });
const take = async (file: string, seen: number, name: AccountName = 'hq') =>
  (await server.as(name)).report.importPlanFile.mutate({ year: 2027, file, seen });
const planned = async () => (await (await server.as('hq')).report.plan.query({ year: 2027 })).lines;
const template = async (format: 'csv' | 'xlsx', name: AccountName = 'hq') =>
  Buffer.from(
    (await (await server.as(name)).report.planFile.query({ year: 2027, format, language: 'ru' })).file,
    'base64',
  );

const GOOD = csv('филиал;17;Шымкент;1 200', 'объект;160000;;700', 'издание;75384;;90');

test('one bad line keeps every line out, and each is named by its number, its column and what it says', async () => {
  const bad = csv(
    'филиал;17;;10',
    'филиал;99;;10',
    'отдел;17;;10',
    'объект;160000;;он',
    'филиал;17;;12',
    'издание;;;1;көп',
  );
  const problems = [
    { line: 3, column: 'code', reason: 'unknownCode', text: '99' },
    { line: 4, column: 'kind', reason: 'unknownKind', text: 'отдел' },
    { line: 5, column: 'sets', reason: 'notSets', text: 'он' },
    { line: 6, column: 'code', reason: 'repeatedCode', text: '17' },
    { line: 7, column: 'code', reason: 'missing', text: '' },
    { line: 7, column: null, reason: 'tooManyCells', text: '' },
  ];
  expect(await preview(bad)).toEqual({ ok: false, count: 6, problems });
  expect(await take(bad, 0)).toEqual({ ok: false, count: 6, problems });
  expect(await planned()).toEqual([]);
});

test('a preview says what a file would change, and changes nothing', async () => {
  expect(await preview(GOOD)).toMatchObject({
    ...{ ok: true, version: 0, added: 3, changed: 0, removed: 0, unchanged: 0 },
    steps: [{ line: 2, code: '17', before: null, after: 1200 }, { line: 3 }, { line: 4 }],
  });
  expect(await planned()).toEqual([]);
});

test('a file is stored in one version, and stored again changes nothing', async () => {
  expect(await take(GOOD, 0)).toEqual({ ok: true, version: 1 });
  expect(await planned()).toHaveLength(3);
  expect(await preview(GOOD)).toMatchObject({ ok: true, version: 1, steps: [], unchanged: 3 });
  expect(await take(GOOD, 1)).toEqual({ ok: true, version: 1 });
});

test('a spreadsheet is taken as it is, numbers for codes and empty lines between', async () => {
  const number = (value: number) => ({ type: Number, value });
  const text = (value: string) => ({ type: String, value });
  const file = await writeExcelFile([
    [text('Kind'), text('Code or index'), text('Plan, sets')],
    [text('branch'), number(2), number(800)],
    [],
    [text('facility'), number(50012), text('40')],
  ]).toBuffer();
  expect(await preview(base64(file))).toMatchObject({
    ...{ ok: true, added: 2 },
    steps: [
      { line: 2, code: '02', after: 800 },
      { line: 4, code: '050012', after: 40 },
    ],
  });
});

test('Windows-1251 is understood as well', async () => {
  const file = iconv.encode('Түрі;Код немесе индекс;Жоспар, жиынтық\r\nфилиал;02;5', 'rk1048');
  expect(await preview(base64(file))).toMatchObject({ ok: true, added: 1 });
});

test.each(['csv', 'xlsx'] as const)(
  'a template in %s has every line that its reader may plan, and comes back as it is',
  async (format) => {
    const file = await template(format);
    expect(await preview(base64(file))).toMatchObject({ ok: true, steps: [], unchanged: 9 });
    const own = await template(format, 'manager');
    expect(await preview(base64(own), 'manager')).toMatchObject({ ok: true, steps: [], unchanged: 2 });
    // The whole country's comes back refused from whoever plans for one branch.
    expect(await preview(base64(file), 'manager')).toMatchObject({ ok: false, count: 7 });
  },
);

test('a template says what is planned now, under heads in its reader’s language', async () => {
  const [sheet] = await readXlsxFile(await template('xlsx'));
  expect(sheet?.sheet).toBe('2027');
  expect(sheet?.data.slice(0, 3)).toEqual([
    ['Вид', 'Код или индекс', 'Название', 'План, комплектов'],
    ['филиал', '02', 'город Алматы', null],
    ['филиал', '17', 'город Шымкент', 1200],
  ]);
});

test('nothing is stored over what somebody changed since the preview', async () => {
  const before = await preview(csv('филиал;17;;1300'));
  const version = before.ok ? before.version : -1;
  expect(await take(csv('филиал;17;;1250'), version)).toEqual({ ok: true, version: version + 1 });
  expect(await take(csv('филиал;17;;1300'), version)).toMatchObject({
    ...{ ok: false },
    rejection: { reason: 'changedMeanwhile', steps: [{ code: '17', before: 1200, after: 1250 }] },
  });
});

test('an empty cell takes a line out of the plan', async () => {
  const file = csv('филиал;17;;');
  const answer = await preview(file);
  expect(answer).toMatchObject({ ok: true, removed: 1, steps: [{ after: null }] });
  expect(await take(file, answer.ok ? answer.version : -1)).toMatchObject({ ok: true });
  expect((await planned()).map(({ code }) => code)).toEqual(['160000', '75384']);
});

test.each([
  ['nothing', '', 1, 'empty'],
  ['a first line alone', HEAD, 1, 'empty'],
  ['a quote that does not close', `${HEAD}\n"филиал;17`, 2, 'quoteNotClosed'],
  ['what only begins as a spreadsheet', 'PK\u0003\u0004 and so on', 1, 'notAFile'],
  ['too many lines', `${HEAD}\n${'филиал;17;;1\n'.repeat(20_001)}`, 20_002, 'tooManyLines'],
])('%s is no plan', async (_what, text, line, reason) => {
  expect(await preview(base64(text))).toEqual({
    ok: false,
    count: 1,
    problems: [{ line, column: null, reason, text: '' }],
  });
});

test('a spreadsheet that unpacks to more than any plan is refused before it is read', async () => {
  const bomb = await writeExcelFile([[{ type: String, value: 'а'.repeat(32_000) }]]).toBuffer();
  expect(await preview(base64(bomb))).toMatchObject({ ok: false, problems: [{ reason: 'unknownColumn' }, {}, {}, {}] });
  expect(await preview(base64(inflated(bomb)))).toMatchObject({ ok: false, problems: [{ reason: 'notAFile' }] });
});

/** The same file with its first part packed out of sixty million zeros, its directory lying about their number. */
function inflated(file: Buffer): Buffer {
  const directory = file.readUInt32LE(file.length - 6);
  const packed = deflateRawSync(Buffer.alloc(60 * 1024 * 1024));
  const head = Buffer.alloc(30);
  head.writeUInt32LE(0x04034b50, 0);
  const entries = Buffer.from(file.subarray(directory));
  entries.writeUInt16LE(8, 10);
  entries.writeUInt32LE(packed.length, 20);
  entries.writeUInt32LE(directory, 42);
  entries.writeUInt32LE(directory + head.length + packed.length, entries.length - 6);
  return Buffer.concat([file.subarray(0, directory), head, packed, entries]);
}
