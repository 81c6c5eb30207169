import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { totalOf } from '@jazylym/domain/catalogue/price';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { readCatalogueFile } from './import-file.ts';

const settings = { deliveryPercent: 15, isDemo: false };
const EXAMPLES = join(import.meta.dirname, '../../../../docs/examples');
const example = readFileSync(join(EXAMPLES, 'catalogue.csv'), 'utf8');
const read = (text: string | Buffer) => readCatalogueFile(Buffer.from(text), settings);

/** The same table in another form: its only commas stand in the heading of the title. */
const delimited = (delimiter: string) =>
  example.replace('Басылым аты, редакция телефоны', '"Басылым аты, редакция телефоны"').replaceAll(';', delimiter);

const tenge = (text: string | Buffer) => {
  const file = read(text);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  return file.entries[0]?.rows.map((row) => [row.months, row.zone, totalOf(row) / 100]);
};

/** The source's table, S11. */
const PRINTED = [
  [2, 'city', 629],
  [2, 'rayon', 633],
  [4, 'city', 1258],
  [4, 'rayon', 1267],
  [6, 'city', 1887],
  [6, 'rayon', 1900],
  [12, 'city', 3775],
  [12, 'rayon', 3801],
];

describe("the catalogue's table as the source prints it", () => {
  test('is read with its Kazakh heading', () => {
    const file = read(example);
    expect(file).toMatchObject({ ok: true, form: { encoding: 'utf-8', delimiter: ';' } });
    expect(file.ok && file.entries).toMatchObject([
      {
        position: 1,
        publicationIndex: '75384',
        issuesPerYear: 6,
        title: { kk: 'Оқыту-тәрбиелеу технологиясы' },
        territory: 'republic',
      },
    ]);
    expect(tenge(example)).toEqual(PRINTED);
  });

  for (const delimiter of [';', ','])
    for (const [name, encode] of [
      ['UTF-8', (text: string) => Buffer.from(text)],
      ['UTF-8 with a byte order mark', (text: string) => Buffer.from(`\uFEFF${text}`)],
      ['Windows-1251', (text: string) => iconv.encode(text, 'rk1048')],
      ['UTF-8 with the line ends of Windows', (text: string) => Buffer.from(text.replaceAll('\n', '\r\n'))],
    ] as const)
      test(`is read in ${name} between «${delimiter}»`, () => {
        const bytes = encode(delimited(delimiter));
        expect(read(bytes)).toMatchObject({ ok: true, form: { delimiter } });
        expect(tenge(bytes)).toEqual(PRINTED);
      });

  test('parts its prices by the share that was set, the odd tenge being delivery’s', () => {
    const file = read(example);
    const row = file.ok ? file.entries[0]?.rows[0] : undefined;
    expect(row).toEqual({ months: 2, zone: 'city', publisher: 53_400, delivery: 9_500 });
  });
});

const HEADING = 'number;index;title;issuesPerYear;months;city;rayon';
const GOOD = '1;75384;Ақиқат;12;12;1000;1100';

describe('optional columns', () => {
  test('give the parts, the conditions and the other languages', () => {
    const file = read(
      `${HEADING};cityPublisher;rayonPublisher;titleRu;distributionSystem;territory;volumePages;kind;publisher\n${GOOD};800;810;Истина;адрестік;75 19;96;журнал;Қазақ газеттері`,
    );
    expect(file.ok && file.entries).toMatchObject([
      {
        title: { kk: 'Ақиқат', ru: 'Истина' },
        distributionSystem: 'address',
        territory: ['75', '19'],
        volumePages: 96,
        kind: 'magazine',
        publisherName: 'Қазақ газеттері',
        rows: [
          { zone: 'city', publisher: 80_000, delivery: 20_000 },
          { zone: 'rayon', publisher: 81_000, delivery: 29_000 },
        ],
      },
    ]);
  });
});

const CATALOGUES = readdirSync(EXAMPLES).filter((name) => name.startsWith('catalogue'));

test.each(CATALOGUES)('docs/examples/%s is a good file', (name) => {
  expect(readCatalogueFile(readFileSync(join(EXAMPLES, name)), settings)).toMatchObject({ ok: true });
});

describe('a bad file', () => {
  test.each([
    ['', [{ line: 1, reason: 'empty' }]],
    [HEADING, [{ line: 1, reason: 'empty' }]],
    [HEADING.replace(';rayon', ''), [{ line: 1, column: 'rayon', reason: 'missingColumn' }]],
    [`${HEADING};баға\n${GOOD};1`, [{ line: 1, column: 'баға', reason: 'unknownColumn' }]],
    [`${HEADING};city\n${GOOD};1`, [{ line: 1, column: 'city', reason: 'repeatedColumn' }]],
    [`${HEADING}\n${GOOD};1`, [{ line: 2, reason: 'tooManyCells' }]],
    [`${HEADING}\n${GOOD}\n1;"75`, [{ line: 3, reason: 'quoteNotClosed' }]],
    [`${HEADING}\n${GOOD.replace('75384', '7538')}`, [{ line: 2, column: 'index', reason: 'notAnIndex' }]],
    [`${HEADING}\n${GOOD.replace(';12;12', ';12;13')}`, [{ line: 2, column: 'months', reason: 'notATerm' }]],
    [`${HEADING}\n${GOOD.replace('1000', '1,000.5')}`, [{ line: 2, column: 'city', reason: 'notAnAmount' }]],
    [`${HEADING}\n${GOOD.replace(';12;12', ';;12')}`, [{ line: 2, column: 'issuesPerYear', reason: 'missing' }]],
    [`${HEADING}\n;;;;12;1000;1100`, [{ line: 2, column: 'index', reason: 'noTitleAbove' }]],
    [`${HEADING}\n${GOOD}\n;;;;12;1000;1100`, [{ line: 3, column: 'months', reason: 'repeatedTerm' }]],
    [`${HEADING};cityPublisher\n${GOOD};1001`, [{ line: 2, column: 'city', reason: 'partsDoNotAddUp' }]],
  ])('%j is refused with the place and the reason', (text, problems) => {
    const file = read(text);
    expect(file).toMatchObject({ ok: false, problems });
    expect(!file.ok && file.problems).toHaveLength(problems.length);
  });

  test('is refused with every one of its bad lines', () => {
    const file = read(`${HEADING}\n${GOOD.replace('1000', 'x')}\n2;64011;Айқын;150;12;y;1\n`);
    expect(!file.ok && file.problems.map(({ line }) => line)).toEqual([2, 3]);
  });
});
