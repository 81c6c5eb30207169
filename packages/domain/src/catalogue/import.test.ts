import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { tiyn } from '../money/tiyn.ts';
import { CatalogueEntry } from './catalogue.ts';
import { completeEntry } from './complete.ts';
import { assembleEntries, type ImportedCatalogue, ImportedEntry, splitPublisher } from './import.ts';
import { type CatalogueRecord, readCatalogueRow } from './import-row.ts';
import { totalOf } from './price.ts';

const settings = { deliveryPercent: 15, isDemo: false };

/** Assembles lines that are right by themselves, the first being line 2 of its file. */
function assemble(...records: CatalogueRecord[]): ImportedCatalogue {
  const rows = records.map((record, place) => {
    const result = readCatalogueRow(record, place + 2);
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    return result.row;
  });
  return assembleEntries(rows, settings);
}

const first: CatalogueRecord = {
  number: '1',
  index: '75384',
  title: 'Оқыту-тәрбиелеу технологиясы',
  issuesPerYear: '6',
  months: '2',
  city: '629',
  rayon: '633',
};
const further: CatalogueRecord[] = [
  { months: '4', city: '1258', rayon: '1267' },
  { months: '6', city: '1887', rayon: '1900' },
  { months: '12', city: '3775', rayon: '3801' },
];
const other: CatalogueRecord = {
  ...first,
  number: '2',
  index: '65001',
  title: 'Айқын',
  issuesPerYear: '150',
  months: '1',
};

const problemsOf = (result: ImportedCatalogue) => (result.ok ? [] : result.problems);
/** The entries of titles that nothing is known of. */
const entriesOf = (result: ImportedCatalogue) =>
  result.ok ? result.entries.map((entry) => completeEntry(entry, undefined)) : [];

describe('lines put together into entries', () => {
  test('the four lines of 75384 as the catalogue prints them are one entry with eight rows', () => {
    const [entry, ...more] = entriesOf(assemble(first, ...further));
    expect(more).toEqual([]);
    expect(entry).toMatchObject({
      position: 1,
      publicationIndex: '75384',
      title: { kk: 'Оқыту-тәрбиелеу технологиясы', ru: 'Оқыту-тәрбиелеу технологиясы' },
      kind: 'magazine',
      pricedBy: 'issue',
      publisherName: 'Оқыту-тәрбиелеу технологиясы',
      distributionSystem: 'card',
      territory: 'republic',
      issuesPerMonth: [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
      minimumMonths: 2,
      maximumMonths: 12,
      isDemo: false,
    });
    expect(entry?.rows.map((row) => [row.months, row.zone, totalOf(row)])).toEqual([
      [2, 'city', 62_900],
      [2, 'rayon', 63_300],
      [4, 'city', 125_800],
      [4, 'rayon', 126_700],
      [6, 'city', 188_700],
      [6, 'rayon', 190_000],
      [12, 'city', 377_500],
      [12, 'rayon', 380_100],
    ]);
  });

  test('a line that repeats №, index and title is the same title', () => {
    const repeated = further.map((line) => ({ ...first, ...line, issuesPerYear: ' 6 ' }));
    expect(assemble(first, ...repeated)).toEqual(assemble(first, ...further));
  });

  test('a newspaper is told by its issues, and two titles are two entries in their order', () => {
    expect(entriesOf(assemble(other, ...further, first))).toMatchObject([
      { publicationIndex: '65001', kind: 'newspaper', pricedBy: 'month', minimumMonths: 1, maximumMonths: 12 },
      { publicationIndex: '75384', kind: 'magazine' },
    ]);
    expect(entriesOf(assemble({ ...first, issuesPerYear: '48' }))).toMatchObject([{ kind: 'newspaper' }]);
    expect(entriesOf(assemble({ ...first, issuesPerYear: '47' }))).toMatchObject([{ kind: 'magazine' }]);
  });

  test('what the file says goes before every default', () => {
    const said = {
      ...first,
      titleRu: 'Технология обучения',
      titleEn: 'Technology of teaching',
      phone: '12-34-56',
      publisher: 'ЖШС «Оқу»',
      kind: 'газет',
      pricedBy: 'нөмір',
      distributionSystem: 'адрестік',
      territory: '05',
      volumePages: '64',
      issuesPerMonth: '1 0 1 0 1 0 1 0 1 0 1 0',
      minimumMonths: '1',
      maximumMonths: '10',
    };
    expect(entriesOf(assemble(said))).toMatchObject([
      {
        title: { kk: 'Оқыту-тәрбиелеу технологиясы', ru: 'Технология обучения', en: 'Technology of teaching' },
        editorialPhone: '12-34-56',
        publisherName: 'ЖШС «Оқу»',
        kind: 'newspaper',
        pricedBy: 'issue',
        distributionSystem: 'address',
        territory: ['05'],
        volumePages: 64,
        issuesPerMonth: [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0],
        minimumMonths: 1,
        maximumMonths: 10,
      },
    ]);
  });

  test('a phone behind the title is the editorial office’s', () => {
    expect(entriesOf(assemble({ ...first, title: 'Айқын, 8-7172-12-34-56' }))).toMatchObject([
      { title: { kk: 'Айқын' }, publisherName: 'Айқын', editorialPhone: '8-7172-12-34-56' },
    ]);
  });

  test('parts that the file names are kept; others are split by the setting', () => {
    const [entry] = entriesOf(assemble({ ...first, cityPublisher: '540' }));
    expect(entry?.rows).toEqual([
      { months: 2, zone: 'city', publisher: 54_000, delivery: 8_900 },
      { months: 2, zone: 'rayon', publisher: 53_800, delivery: 9_500 },
    ]);
  });
});

describe('lines that do not go together', () => {
  test.each<[string, CatalogueRecord[], object[]]>([
    [
      'a continuation without a title above',
      further.slice(0, 1),
      [{ line: 2, column: 'index', reason: 'noTitleAbove' }],
    ],
    ['the same term twice', [first, { ...first }], [{ line: 3, column: 'months', reason: 'repeatedTerm' }]],
    [
      'the same № for two titles',
      [first, { ...other, number: '1' }],
      [{ line: 3, column: 'number', reason: 'repeatedNumber' }],
    ],
    [
      'a title that changes its mind',
      [first, { ...first, ...further[0], issuesPerYear: '12', territory: '05' }],
      [
        { line: 3, column: 'territory', reason: 'differsFromFirstLine' },
        { line: 3, column: 'issuesPerYear', reason: 'differsFromFirstLine' },
      ],
    ],
    [
      'a condition on a continuation line',
      [first, { ...further[0], kind: 'газет' }],
      [{ line: 3, column: 'kind', reason: 'differsFromFirstLine' }],
    ],
    [
      'a longer term that costs as much',
      [first, { months: '4', city: '629', rayon: '1267' }],
      [{ line: 3, column: 'city', reason: 'priceNotIncreasing' }],
    ],
    [
      'a shorter term below that costs more',
      [
        { ...first, months: '4', city: '600', rayon: '' },
        { months: '2', city: '629' },
      ],
      [{ line: 2, column: 'city', reason: 'priceNotIncreasing' }],
    ],
    [
      'terms outside their limits',
      [{ ...first, minimumMonths: '4', maximumMonths: '6' }, ...further],
      [
        { line: 2, column: 'months', reason: 'termOutsideLimits' },
        { line: 5, column: 'months', reason: 'termOutsideLimits' },
      ],
    ],
    [
      'months that miss an issue',
      [{ ...first, issuesPerMonth: '1 0 1 0 1 0 1 0 1 0 0 0' }],
      [{ line: 2, column: 'issuesPerMonth', reason: 'issuesDoNotAddUp' }],
    ],
  ])('%s', (_, records, problems) => {
    expect(problemsOf(assemble(...records))).toEqual(problems);
  });

  test('every problem of the file is named, in the order of its lines', () => {
    const lines = problemsOf(assemble(further[0] ?? {}, first, { ...first }, { ...other, number: '1' })).map(
      ({ line }) => line,
    );
    expect(lines).toEqual([2, 4, 5]);
  });
});

describe('an unparted price', () => {
  test('15 % of 3775 ₸ is 566.25: the publisher has 3208 ₸ and delivery the rest, 567 ₸', () => {
    expect(splitPublisher(tiyn(377_500), 15)).toBe(320_800);
  });

  test('splits exactly: whole tenge for the publisher, never more than the share, less than a tenge short of it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999_999 }), fc.integer({ min: 0, max: 100 }), (total, percent) => {
        const publisher = splitPublisher(tiyn(total), percent);
        const share = BigInt(total) * BigInt(100 - percent);
        expect(publisher % 100).toBe(0);
        expect(BigInt(publisher) * 100n <= share).toBe(true);
        expect(share - BigInt(publisher) * 100n < 10_000n).toBe(true);
      }),
    );
  });
});

describe('whatever a catalogue costs', () => {
  test('its entries are well formed and every row costs what its line says', () => {
    const money = fc.integer({ min: 1, max: 999_999_999 });
    fc.assert(
      fc.property(money, money, fc.integer({ min: 1, max: 366 }), (city, rayon, issuesPerYear) => {
        const tenge = (amount: number) =>
          `${String(amount).padStart(3, '0').slice(0, -2)},${String(amount).padStart(3, '0').slice(-2)}`;
        const [entry] = entriesOf(
          assemble({ ...first, issuesPerYear: String(issuesPerYear), city: tenge(city), rayon: tenge(rayon) }),
        );
        expect(ImportedEntry.parse(entry)).toEqual(entry);
        expect(entry?.rows.map(totalOf)).toEqual([city, rayon]);
        expect(CatalogueEntry.safeParse({ ...entry, publisherId: 1 }).success).toBe(true);
      }),
    );
  });
});
