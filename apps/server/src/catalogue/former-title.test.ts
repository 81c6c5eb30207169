import { afterAll, beforeAll, expect, test } from 'vitest';
import { CITY_FACILITY } from '../testing/reference.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { readCatalogueFile } from './import-file.ts';
import { importCatalogue } from './import-store.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

const FORMER = {
  kk: 'Оқыту-тәрбиелеу технологиясы',
  ru: 'Технология обучения и воспитания',
  en: 'Technology of Teaching',
};

/** The printed catalogue's columns, and no others. */
const PRINTED = `№;Индекс;Басылым аты;Жылына шығатын саны;Жазылу мерзімі;Қала;Аудан
1;75384;Білім технологиясы;6;12 ай;3775;3801`;

async function importing(text: string): Promise<void> {
  const settings = { deliveryPercent: 15, isDemo: false };
  const file = readCatalogueFile(Buffer.from(text), settings);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const options = { ...settings, file: 'catalogue.csv', year: 2027, firstMonth: null, lastMonth: null };
  const imported = await importCatalogue(server.ownerUrl, file, { ...options, isDryRun: false }, server.clock());
  expect(imported).toMatchObject({ ok: true, summary: { changed: 1 } });
  await server.refresh();
}

async function accepted() {
  const answer = await (await server.as('aigerim')).abonement.accept.mutate(request());
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const [abonement] = answer.acceptance.abonements;
  if (abonement === undefined) throw new Error('unreachable');
  return abonement;
}

const readBack = async (id: string) =>
  (await (await server.as('aigerim')).abonement.get.query({ facilityId: CITY_FACILITY, id })).acceptance.abonements[0];

const figuresOf75384 = async () => {
  const { report } = await server.as('editor');
  const { byPublication } = await report.acceptance.query({ from: '2026-11-01', to: '2026-11-30' });
  return byPublication.find(({ publicationIndex }) => publicationIndex === '75384');
};

test('an abonement keeps the title that it was sold under when a catalogue calls it otherwise', async () => {
  const before = await accepted();
  expect(before.title).toEqual(FORMER);

  await importing(PRINTED);
  expect(await readBack(before.id)).toEqual(before);
  const { latest } = await (await server.as('aigerim')).abonement.today.query({ facilityId: CITY_FACILITY });
  expect(latest).toMatchObject([{ id: before.id, title: FORMER }]);

  const after = await accepted();
  expect(after.title).toEqual({ ...FORMER, kk: 'Білім технологиясы' });
  expect(await readBack(after.id)).toEqual(after);
});

test('a file without a publisher leaves the title to its editor, with the names that the file does not give', async () => {
  expect(await figuresOf75384()).toMatchObject({
    title: { ...FORMER, kk: 'Білім технологиясы' },
    figures: { abonements: 2 },
  });
  const { catalogue } = await server.as(null);
  const id = (await catalogue.versions.query()).versions[0]?.id ?? 0;
  expect((await catalogue.version.query({ id })).entries).toMatchObject([
    { publisherName: 'Оқыту баспасы', publisherId: 1, kind: 'magazine' },
  ]);
});
