import iconv from 'iconv-lite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { clientOf, type TestClient } from '../testing/client.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { signIn } from '../testing/sign-in.ts';

let server: TestServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server?.close());

const HEAD = 'Имя пользователя;Фамилия и имя;Роль;Индекс объекта;Код филиала;Издатель;Язык';
const file = (...lines: string[]) => ({ file: Buffer.from([HEAD, ...lines].join('\r\n')).toString('base64') });
const everybody = async () => (await admin.access.exportAccounts.query({ language: 'ru' })).csv;
/** Imports a file as its preview has just shown it; what the preview refuses goes on without one. */
async function take(asked: { file: string }) {
  const preview = await admin.access.previewImport.mutate(asked);
  return await admin.access.importAccounts.mutate({ ...asked, seen: preview.ok ? preview.digest : '0'.repeat(64) });
}

const NEW = 'asel;Қуанышқызы Әсел;оператор;160000;;;kk';
const EDITOR = 'dinara;Омарова Динара;Редакция;;;Оқыту баспасы;русский';
const CHANGED = 'saule;Сәуле Омарова-Ким;Оператор;50012;;;kk';

test('a preview says what a file would do, and does nothing', async () => {
  const before = await everybody();
  expect(await admin.access.previewImport.mutate(file(NEW, EDITOR, CHANGED))).toEqual({
    ok: true,
    made: [
      { line: 2, userName: 'asel', name: 'Қуанышқызы Әсел' },
      { line: 3, userName: 'dinara', name: 'Омарова Динара' },
    ],
    changed: [{ line: 4, userName: 'saule', name: 'Сәуле Омарова-Ким' }],
    unchanged: 0,
    digest: expect.stringMatching(/^[0-9a-f]{64}$/),
  });
  expect(await everybody()).toBe(before);
});

test('one bad line keeps every line out, and each is named', async () => {
  const before = await everybody();
  const bad = file(NEW, 'ә;;жоқ;1;;;xx', 'asel;Екінші;Оператор;160000', 'b2;Б;Оператор;160000;17;;;surplus');
  const problems = [
    { line: 3, column: 'name', reason: 'missing' },
    { line: 3, column: 'userName', reason: 'notAUserName' },
    { line: 3, column: 'role', reason: 'unknownRole' },
    { line: 3, column: 'language', reason: 'unknownLanguage' },
    { line: 3, column: 'facility', reason: 'unknownFacility' },
    { line: 4, column: 'userName', reason: 'repeatedUserName' },
    { line: 5, column: '', reason: 'tooManyCells' },
    { line: 5, column: 'name', reason: 'notAName' },
  ];
  for (const ask of [admin.access.previewImport.mutate, take])
    expect(await ask(bad)).toEqual({ ok: false, problems, more: 0 });
  expect(await everybody()).toBe(before);
});

test('a user name twice and the power of whoever imports are refused with the whole file', async () => {
  const before = await everybody();
  const answer = await take(file(NEW, NEW, 'admin;Арман Әли;Центральный офис'));
  expect(answer).toMatchObject({
    ok: false,
    problems: [
      { line: 3, column: 'userName', reason: 'repeatedUserName' },
      { line: 4, column: 'role', reason: 'ownAccount' },
    ],
  });
  expect(await everybody()).toBe(before);
});

test('an import makes and changes accounts at once, tells each new password, and all of it is in the history', async () => {
  const answer = await take(file(NEW, EDITOR, CHANGED));
  if (!answer.ok) throw new Error('refused');
  expect([answer.made.map(({ userName }) => userName), answer.changed, answer.unchanged]).toEqual([
    ['asel', 'dinara'],
    1,
    0,
  ]);
  for (const { userName, oneTimePassword } of answer.made) {
    const cookie = await signIn(server.url, userName, oneTimePassword);
    expect(await clientOf(server.url, cookie).access.me.query()).toMatchObject({ mustChangePassword: true });
  }
  const { changes } = await admin.organisation.changes.query({ subject: 'account' });
  expect(changes).toHaveLength(3);
  expect(changes.map(({ after }) => after)).toContainEqual(
    expect.objectContaining({ userName: 'dinara', role: 'editor', publisher: 'Оқыту баспасы', language: 'ru' }),
  );
  expect(JSON.stringify(changes)).not.toContain(answer.made[0]?.oneTimePassword);
});

test('nothing is overwritten that another administrator has changed since the preview', async () => {
  const renames = file('hq;Ерлан Жұмабаев-Ким;Центральный офис');
  const preview = await admin.access.previewImport.mutate(renames);
  if (!preview.ok) throw new Error('refused');
  await server.owner.query(`UPDATE "user" SET role = 'contactCentre' WHERE username = 'hq'`);
  expect(await admin.access.importAccounts.mutate({ ...renames, seen: preview.digest })).toEqual({
    ok: false,
    problems: [{ line: 1, column: '', reason: 'changedMeanwhile' }],
    more: 0,
  });
  expect(await everybody()).toContain('hq;Ерлан Жұмабаев;Контакт-центр');
  expect(await take(renames)).toMatchObject({ ok: true, changed: 1 });
});

test('what was exported comes back as it is, also through a spreadsheet that writes Windows-1251', async () => {
  await server.owner.query(`UPDATE "user" SET branch_code = NULL WHERE facility_id IS NOT NULL`);
  await server.owner.query(`UPDATE "user" SET banned = true WHERE username = 'bolat'`);
  const csv = await everybody();
  expect(csv.startsWith('\uFEFFИмя пользователя;')).toBe(true);
  const texts = [Buffer.from(csv), iconv.encode(csv.slice(1), 'rk1048')];
  for (const bytes of texts) {
    const answer = await take({ file: Buffer.from(bytes).toString('base64') });
    expect(answer).toEqual({ ok: true, made: [], changed: 0, unchanged: 13 });
  }
});

test('a name that is a formula to a spreadsheet goes out harmless', async () => {
  await server.owner.query(`UPDATE "user" SET name = '=HYPERLINK("http://evil")' WHERE username = 'contact'`);
  expect(await everybody()).toContain(`contact;"'=HYPERLINK(""http://evil"")";`);
});

test.each([
  ['', 1, 'empty'],
  [HEAD, 1, 'empty'],
  [`${HEAD}\n"open;x`, 2, 'quoteNotClosed'],
  [`${HEAD}\n${'a;b;c\n'.repeat(20_001)}`, 20_002, 'tooManyLines'],
])('a file that is none is refused at its line', async (text, line, reason) => {
  const answer = await admin.access.previewImport.mutate({ file: Buffer.from(text).toString('base64') });
  expect(answer).toEqual({ ok: false, problems: [{ line, column: '', reason }], more: 0 });
});

test('two imports of one file at once make each account once', async () => {
  const same = file('race1;Бір;Центральный офис', 'race2;Екі;Центральный офис');
  const answers = await Promise.all([1, 2].map(() => take(same)));
  const made = answers.flatMap((answer) => (answer.ok ? answer.made : []));
  expect(made.map(({ userName }) => userName).sort()).toEqual(['race1', 'race2']);
});

test('an export of more accounts than are made at once is taken back whole', async () => {
  await server.owner.query(`INSERT INTO "user" (id, username, name, email, role)
    SELECT 'many' || n, 'many' || n, 'Көп', 'many' || n || '@x', 'headquarters' FROM generate_series(1, 6000) AS n`);
  const { csv, isCut } = await admin.access.exportAccounts.query({ language: 'kk' });
  expect(isCut).toBe(false);
  const answer = await take({ file: Buffer.from(csv).toString('base64') });
  expect(answer).toMatchObject({ ok: true, made: [], changed: 0 });
});
