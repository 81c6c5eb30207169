import { connect, type Database } from '@jazylym/db/client';
import { freshDatabase, type TestDatabase } from '@jazylym/db/testing/database';
import { Month } from '@jazylym/domain/calendar/calendar';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCatalogueFile } from './import-file.ts';
import type { ImportOptions } from './import-options.ts';
import { importCatalogue } from './import-store.ts';
import { loadCatalogue, publications } from './store.ts';

const now = new Date('2026-11-23T09:30:00Z');
let database: TestDatabase;
let owner: Database;

beforeAll(async () => {
  database = await freshDatabase();
  owner = connect({ url: database.ownerUrl, max: 2 });
  await owner.pool.query("INSERT INTO branch VALUES ('75', 'Алматы', 'Алматы', 'Almaty', 5, 5)");
});
afterAll(async () => {
  await owner.close();
  await database.close();
});

const HEADING = 'number;index;title;issuesPerYear;months;city;rayon;territory';
const JOURNAL = '1;75384;Оқыту-тәрбиелеу технологиясы;6;2;629;633;\n;;;;12;3775;3801;';
const NEWSPAPER = '2;64011;Айқын;150;12;9000;9500;75';

const basic: ImportOptions = {
  file: 'catalogue.csv',
  year: 2027,
  firstMonth: null,
  lastMonth: null,
  deliveryPercent: 15,
  isDemo: false,
  isDryRun: false,
};

function importing(lines: string[], options: Partial<ImportOptions> = {}) {
  const file = readCatalogueFile(Buffer.from([HEADING, ...lines].join('\n')), { deliveryPercent: 15, isDemo: false });
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return importCatalogue(database.ownerUrl, file, { ...basic, ...options }, now);
}

const published = async () => {
  const newest = (await publications(owner.pool)).versions.at(-1);
  return newest === undefined ? null : loadCatalogue(owner.pool, newest.id);
};

describe('a catalogue out of a file', () => {
  test('is published as the first version of its year, January to December', async () => {
    expect(await importing([JOURNAL])).toEqual({
      ok: true,
      version: 1,
      months: { first: '2027-01', last: '2027-12' },
      summary: { titles: 1, rows: 4, added: 1, changed: 0, gone: 0 },
    });
    expect(await published()).toMatchObject({
      year: 2027,
      version: 1,
      publishedOn: '2026-11-23',
      entries: [{ publicationIndex: '75384', publisherName: 'Оқыту-тәрбиелеу технологиясы', isDemo: false }],
    });
  });

  test('is checked and not published by a dry run', async () => {
    const before = await published();
    expect(await importing([JOURNAL, NEWSPAPER], { isDryRun: true })).toMatchObject({
      ok: true,
      version: 2,
      summary: { added: 1 },
    });
    expect(await published()).toEqual(before);
  });

  test('is a new version beside the former, which stays as it is, and says what is new, changed and gone', async () => {
    const former = await published();
    await importing([JOURNAL, NEWSPAPER], { lastMonth: Month.parse('2028-02') });
    const third = await importing([
      JOURNAL.replace('тәрбиелеу', 'білім беру').replace('3775', '3776'),
      '3;F00317;Наука и жизнь;12;12;9000;9500;',
    ]);
    expect(third).toMatchObject({
      ok: true,
      version: 3,
      months: { first: '2027-01', last: '2028-02' },
      summary: { titles: 2, added: 1, changed: 1, gone: 1 },
    });
    expect(await published()).toMatchObject({ version: 3 });
    expect(former && (await loadCatalogue(owner.pool, former.id))).toEqual(former);
  });

  test('is not published where its territory names a branch that does not exist', async () => {
    const before = await published();
    expect(await importing([JOURNAL, NEWSPAPER.replace(';75', ';75 99')])).toEqual({
      ok: false,
      problems: [{ line: 4, column: 'territory', reason: 'notBranchCodes' }],
    });
    expect(await published()).toEqual(before);
  });

  test('is not published where its first start month lies after its last', async () => {
    expect(await importing([JOURNAL], { firstMonth: Month.parse('2028-05') })).toEqual({
      ok: false,
      problems: 'monthsReversed',
    });
  });

  test('gets one version each when two are imported at once', async () => {
    const both = await Promise.all([
      importing([JOURNAL], { year: 2030 }),
      importing([JOURNAL, NEWSPAPER], { year: 2030 }),
    ]);
    expect(both.map((one) => one.ok && one.version).toSorted()).toEqual([1, 2]);
  });

  test('may be as large as the country’s: 1,500 titles with eight rows each', async () => {
    const titles = Array.from({ length: 1_500 }, (_, place) => {
      const first = `${place + 1};${String(10_000 + place)};Басылым ${place + 1};12;3;${300 + place};${330 + place};`;
      const rest = [6, 9, 12].map((months) => `;;;;${months};${months * 100 + place};${months * 110 + place};`);
      return [first, ...rest].join('\n');
    });
    expect(await importing(titles, { year: 2031 })).toMatchObject({
      ok: true,
      summary: { titles: 1_500, rows: 12_000 },
    });
    expect((await published())?.entries).toHaveLength(1_500);
  });
});
