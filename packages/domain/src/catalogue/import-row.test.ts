import { describe, expect, test } from 'vitest';
import { type CatalogueRecord, type ImportRowResult, readCatalogueRow } from './import-row.ts';

const printed: CatalogueRecord = {
  number: '1',
  index: '75384',
  title: 'Оқыту-тәрбиелеу технологиясы, 8 (727) 250-00-00',
  issuesPerYear: '6',
  months: '2 ай',
  city: '629',
  rayon: '633',
};

const read = (change: CatalogueRecord): ImportRowResult => readCatalogueRow({ ...printed, ...change }, 5);
const headOf = (change: CatalogueRecord) => {
  const result = read(change);
  return result.ok ? result.row.head : result.problems;
};
const pricesOf = (change: CatalogueRecord) => {
  const result = read(change);
  return result.ok ? result.row.prices : result.problems;
};

describe('a line of a catalogue file', () => {
  test('the printed columns are enough', () => {
    expect(readCatalogueRow(printed, 2)).toEqual({
      ok: true,
      row: {
        line: 2,
        cells: printed,
        head: {
          number: 1,
          index: '75384',
          title: { title: 'Оқыту-тәрбиелеу технологиясы', phone: '8 (727) 250-00-00' },
          titleRu: null,
          titleEn: null,
          phone: null,
          publisher: null,
          kind: null,
          pricedBy: null,
          distributionSystem: null,
          territory: null,
          volumePages: null,
          issuesPerYear: 6,
          issuesPerMonth: null,
          minimumMonths: null,
          maximumMonths: null,
        },
        months: 2,
        prices: [
          { zone: 'city', total: 62_900, publisher: null },
          { zone: 'rayon', total: 63_300, publisher: null },
        ],
      },
    });
  });

  test('spaces around a cell and how й is encoded do not matter', () => {
    const spaced = { number: ' 1 ', months: ' 1 ', city: ' 629 ', title: ' Айқын '.normalize('NFD') };
    expect(read(spaced)).toMatchObject({
      ok: true,
      row: {
        head: { number: 1, title: { title: 'Айқын'.normalize('NFC') } },
        months: 1,
        prices: [{ total: 62_900 }, {}],
      },
    });
  });

  test('without №, index and title it goes on with the title above', () => {
    expect(
      read({ number: '', index: ' ', title: '', issuesPerYear: '', months: '4', city: '1258', rayon: '1267' }),
    ).toMatchObject({ ok: true, row: { head: null, months: 4, prices: [{ total: 125_800 }, { total: 126_700 }] } });
  });

  test('every bad cell of it is named by line, column and reason', () => {
    const bad = { number: 'один', index: '7 5 3', issuesPerYear: '', months: '13', city: '6,290', rayon: '-1' };
    expect(read(bad)).toEqual({
      ok: false,
      problems: [
        { line: 5, column: 'number', reason: 'notAWholeNumber' },
        { line: 5, column: 'index', reason: 'notAnIndex' },
        { line: 5, column: 'issuesPerYear', reason: 'missing' },
        { line: 5, column: 'months', reason: 'notATerm' },
        { line: 5, column: 'city', reason: 'notAnAmount' },
        { line: 5, column: 'rayon', reason: 'notAnAmount' },
      ],
    });
  });

  test.each([
    ['number', '0', 'notAWholeNumber'],
    ['number', '1.5', 'notAWholeNumber'],
    ['number', '100000', 'notAWholeNumber'],
    ['index', '7', 'notAnIndex'],
    ['index', '', 'missing'],
    ['index', '5384', 'notAnIndex'],
    ['index', 'ЖАС', 'notAnIndex'],
    ['title', '', 'missing'],
    ['months', '', 'missing'],
    ['months', '0', 'notATerm'],
    ['months', '2 года', 'notATerm'],
    ['kind', 'книга', 'unknownWord'],
    ['pricedBy', 'год', 'unknownWord'],
    ['distributionSystem', 'почта', 'unknownWord'],
    ['territory', 'Алматы', 'notBranchCodes'],
    ['territory', '5, 17', 'notBranchCodes'],
    ['volumePages', '-4', 'notAWholeNumber'],
    ['issuesPerMonth', '1 1 1', 'notTwelveNumbers'],
    ['issuesPerMonth', '1 1 1 1 1 1 1 1 1 1 1 x', 'notTwelveNumbers'],
    ['minimumMonths', '24', 'notATerm'],
    ['cityPublisher', 'даром', 'notAnAmount'],
  ])('%s %j is %s', (column, text, reason) => {
    expect(read({ [column]: text })).toEqual({ ok: false, problems: [{ line: 5, column, reason }] });
  });

  test.each<[string, CatalogueRecord, object]>([
    ['a foreign index in lower case', { index: ' f7a1 ' }, { index: 'F7A1' }],
    ['a newspaper in Kazakh', { kind: 'Газет', pricedBy: 'ай' }, { kind: 'newspaper', pricedBy: 'month' }],
    ['a magazine in Russian', { kind: 'журнал', pricedBy: 'номер' }, { kind: 'magazine', pricedBy: 'issue' }],
    ['an issue in Kazakh', { pricedBy: 'нөмір' }, { pricedBy: 'issue' }],
    ['the address system', { distributionSystem: 'адрестік' }, { distributionSystem: 'address' }],
    ['the card system', { distributionSystem: 'Карточная' }, { distributionSystem: 'card' }],
    ['the republic', { territory: 'Республика' }, { territory: 'republic' }],
    ['branches, each once', { territory: '05, 17;05' }, { territory: ['05', '17'] }],
    ['pages', { volumePages: '64' }, { volumePages: 64 }],
    ['months', { issuesPerMonth: '1,0,1,0,1,0,1,0,1,0,1,0' }, { issuesPerMonth: [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0] }],
    ['limits', { minimumMonths: '2 мес.', maximumMonths: '12 months' }, { minimumMonths: 2, maximumMonths: 12 }],
  ])('reads %s', (_, change, head) => {
    expect(headOf(change)).toMatchObject(head);
  });

  test.each([
    ['Айқын', 'Айқын', null],
    ['Айқын , 123456', 'Айқын', '123456'],
    ['Айқын, 12345', 'Айқын, 12345', null],
    ['Айқын 8 727 250 00 00', 'Айқын', '8 727 250 00 00'],
    ['Айқын\n8-7172-12-34-56', 'Айқын', '8-7172-12-34-56'],
    ['Айқын тел. 12-34-56', 'Айқын', '12-34-56'],
    ['Айқын; +7 (7172) 123456', 'Айқын', '+7 (7172) 123456'],
    ['Новости 24', 'Новости 24', null],
    ['Жылнама 2026-2027', 'Жылнама 2026-2027', null],
    ['Ана  тілі\n(апталық)', 'Ана тілі (апталық)', null],
  ])('a title cell %j holds the title %j and the phone %j', (text, title, phone) => {
    expect(headOf({ title: text })).toMatchObject({ title: { title, phone } });
  });
});

describe("a line's price", () => {
  test('any two of total, publisher and delivery give the third', () => {
    const parted = { zone: 'city', total: 62_900, publisher: 54_000 };
    expect(pricesOf({ cityPublisher: '540', cityDelivery: '89' })).toContainEqual(parted);
    expect(pricesOf({ cityPublisher: '540' })).toContainEqual(parted);
    expect(pricesOf({ cityDelivery: '89' })).toContainEqual(parted);
    expect(pricesOf({ city: '', cityPublisher: '540', cityDelivery: '89' })).toContainEqual(parted);
  });

  test('is read to the tiyn', () => {
    expect(pricesOf({ city: '1 258,50', cityPublisher: '1 000,25' })).toContainEqual({
      zone: 'city',
      total: 125_850,
      publisher: 100_025,
    });
  });

  test('a zone that is left empty is not on offer', () => {
    expect(pricesOf({ rayon: '' })).toEqual([{ zone: 'city', total: 62_900, publisher: null }]);
  });

  test.each<[string, CatalogueRecord, string, string]>([
    ['parts that miss a tiyn', { rayonPublisher: '600', rayonDelivery: '32,99' }, 'rayon', 'partsDoNotAddUp'],
    ['a publisher’s part above the total', { cityPublisher: '630' }, 'city', 'partsDoNotAddUp'],
    ['a delivery part above the total', { cityDelivery: '629,01' }, 'city', 'partsDoNotAddUp'],
    ['one part and no total', { city: '', cityPublisher: '540' }, 'city', 'noPrice'],
    ['a price of nothing', { rayon: '0' }, 'rayon', 'noPrice'],
    ['no price at all', { city: '', rayon: '' }, 'city', 'noPrice'],
  ])('%s: refused', (_, change, column, reason) => {
    expect(read(change)).toEqual({ ok: false, problems: [{ line: 5, column, reason }] });
  });

  test('a part that takes the whole price is a part', () => {
    expect(pricesOf({ cityPublisher: '629' })).toContainEqual({ zone: 'city', total: 62_900, publisher: 62_900 });
  });
});
