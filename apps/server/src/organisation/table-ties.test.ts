import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { tablesOf } from '../testing/tables.ts';

let server: TestServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server?.close());

const { preview, store, written } = tablesOf(() => server);
const HEAD = 'Индекс;Название (каз.);Код филиала';

describe('a file of facilities that have to do with each other', () => {
  const columns = 'code;nameKk;branch;signatures;sortingPoint;automated;enteredAt';
  const facility = async (text: string) => (await admin.organisation.facilities.query({ text })).rows[0];

  test('ties them whatever their order, and without those columns leaves them tied', async () => {
    const file = `${columns}\n162001;Ақбұлақ;17;;162003;жоқ;162002\n162002;Манкент;17;2;;иә;\n162003;Қарамұрт;17;1;;;\n`;
    expect(await store('facilities', file)).toMatchObject({ isStored: true, summary: { added: 3 } });
    const village = { automated: false, enteredAtCode: '162002', sortingPointCode: '162003', signatures: 1 };
    expect(await facility('162001')).toMatchObject(village);
    expect(await facility('162002')).toMatchObject({ automated: true, signatures: 2, sortingPointCode: null });
    const old = `${HEAD}\n162001;Ақбұлақ ауылы;17\n`;
    expect(await store('facilities', old)).toMatchObject({ isStored: true, summary: { changed: 1 } });
    expect(await facility('162001')).toMatchObject({ ...village, names: { kk: 'Ақбұлақ ауылы' } });
    expect(await preview('facilities', await written('facilities', '?language=en'))).toMatchObject({
      summary: { added: 0, changed: 0 },
    });
  });

  test('may let two change places, and names what does not fit by its column', async () => {
    await store('facilities', `${columns}\n162004;Бір;17;;;нет;162005\n162005;Екі;17;;;;\n`);
    const turned = `${columns}\n162004;Бір;17;;;да;\n162005;Екі;17;;;нет;162004\n`;
    expect(await store('facilities', turned)).toMatchObject({ isStored: true, summary: { changed: 2 } });
    expect(await facility('162005')).toMatchObject({ automated: false, enteredAtCode: '162004' });
    const wrong = `${columns}\n162004;Бір;17;3;;;\n162006;Үш;17;;999999;;\n162007;Төрт;17;;;нет;\n`;
    expect(await store('facilities', wrong)).toMatchObject({
      problems: [
        { line: 2, column: 'signatures', reason: 'notSignatures' },
        { line: 3, column: 'sortingPoint', rejection: { reason: 'unknownSortingPoint', facilityCode: '999999' } },
        { line: 4, column: 'enteredAt', rejection: { reason: 'enteredAtMissing' } },
      ],
    });
  });
});

const COLUMNS = 'code;newCode;facility;zone;settlementKk';
const line = (code: number, newCode: string) => `${code};${newCode};160000;қала;Шымкент`;

test('a file of postal codes gives rounds, and keeps them where it has no column for them', async () => {
  const rounds = [`${COLUMNS};round`, `${line(160013, 'X13A1B1')};7-А`, `${line(160014, 'X14A1B1')};`].join('\n');
  await store('postalCodes', rounds);
  await store('postalCodes', [COLUMNS, line(160013, 'X13A1B2'), line(160014, 'X14A1B2')].join('\n'));
  const round = async (postalCode: string) => (await admin.organisation.place.query({ postalCode }))?.round;
  expect([await round('X13A1B2'), await round('X14A1B2')]).toEqual(['7-А', '']);
  expect(
    await preview('postalCodes', [`${COLUMNS};round`, `${line(160013, 'X13A1B2')};он бірінші`].join('\n')),
  ).toMatchObject({
    ok: true,
  });
  expect(
    await preview('postalCodes', [`${COLUMNS};round`, `${line(160013, 'X13A1B2')};он бірінші №`].join('\n')),
  ).toMatchObject({
    problems: [{ line: 2, column: 'round', reason: 'notARound' }],
  });
});
