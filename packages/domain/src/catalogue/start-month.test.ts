import { describe, expect, test } from 'vitest';
import { catalogueOfYear, day, entry75384, month, order } from '../testing/trade.ts';
import type { Catalogue, CatalogueEntry } from './catalogue.ts';
import { type Quote, quote } from './quote.ts';
import { catalogueFor, firstOpenOf, openMonthsOf, titlesOf } from './start-month.ts';

const titled = (publicationIndex: string, change: Partial<CatalogueEntry> = {}): CatalogueEntry => ({
  ...entry75384,
  publicationIndex,
  ...change,
});
const yearBy = (catalogues: readonly Catalogue[], startMonth: string) =>
  catalogueFor(catalogues, month(startMonth))?.year ?? null;

const [of2026, of2027] = [catalogueOfYear(2026), catalogueOfYear(2027)];
const on = (today: string, ...catalogues: Catalogue[]) => ({ catalogues, order, today: day(today) });

describe('a start month is priced by', () => {
  test('the catalogue of its own year', () => {
    expect(
      ['2025-12', '2026-01', '2026-12', '2027-01', '2027-12', '2028-01'].map((one) => yearBy([of2026, of2027], one)),
    ).toEqual([null, 2026, 2026, 2027, 2027, null]);
  });

  test('its own year’s catalogue also where a neighbour’s prices it too', () => {
    const longer = { ...of2026, lastStartMonth: month('2027-06') };
    const earlier = { ...of2027, firstStartMonth: month('2026-11') };
    expect(['2026-10', '2026-12', '2027-01', '2027-06'].map((one) => yearBy([longer, earlier], one))).toEqual([
      ...[2026, 2026, 2027, 2027],
    ]);
  });

  test('another year’s catalogue where its own year’s is not published or does not price it, the earlier one first', () => {
    const earlier = { ...of2027, firstStartMonth: month('2026-11') };
    expect(yearBy([earlier], '2026-12')).toBe(2027);
    const longer = { ...of2026, lastStartMonth: month('2027-02') };
    const late = { ...of2027, firstStartMonth: month('2027-02') };
    expect(['2027-01', '2027-02'].map((one) => yearBy([longer, late], one))).toEqual([2026, 2027]);
    const far = { ...catalogueOfYear(2028), firstStartMonth: month('2027-01') };
    expect(yearBy([longer, far], '2027-01')).toBe(2026);
    expect(yearBy([longer, far], '2027-03')).toBe(2028);
  });
});

describe('the first open month', () => {
  test('goes on from December to January on the day on which December closes', () => {
    expect(firstOpenOf('75384', on('2026-11-15', of2026, of2027))).toMatchObject({
      ...{ month: '2026-12', closesOn: '2026-11-15' },
      catalogue: { year: 2026 },
    });
    expect(firstOpenOf('75384', on('2026-11-16', of2026, of2027))).toMatchObject({
      ...{ month: '2027-01', closesOn: '2026-12-15' },
      catalogue: { year: 2027 },
    });
  });

  test('is none after the last one while the next year’s catalogue is not published', () => {
    expect(firstOpenOf('75384', on('2026-11-15', of2026))).toMatchObject({ month: '2026-12' });
    expect(firstOpenOf('75384', on('2026-11-16', of2026))).toBeNull();
    expect(firstOpenOf('75384', on('2026-11-16'))).toBeNull();
  });

  test('of a title that is in one year’s catalogue only lies in that year', () => {
    const years = [catalogueOfYear(2026, titled('10001')), catalogueOfYear(2027, titled('10002'))];
    expect(openMonthsOf('10001', on('2026-10-16', ...years)).map((one) => one.month)).toEqual(['2026-12']);
    expect(firstOpenOf('10001', on('2026-11-16', ...years))).toBeNull();
    expect(firstOpenOf('10002', on('2026-10-16', ...years))).toMatchObject({ month: '2027-01' });
  });

  test('closes as the title comes in its year, also where it changes from cards to addresses at the new year', () => {
    const years = [catalogueOfYear(2026), catalogueOfYear(2027, { ...entry75384, distributionSystem: 'address' })];
    expect(firstOpenOf('75384', on('2026-11-11', ...years))).toMatchObject({ month: '2026-12' });
    expect(firstOpenOf('75384', on('2026-12-10', ...years))).toMatchObject({ month: '2027-01' });
    expect(firstOpenOf('75384', on('2026-12-11', ...years))).toMatchObject({ month: '2027-02' });
  });
});

describe('a price over the year’s end', () => {
  const dearer = entry75384.rows.map((row) => ({ ...row, delivery: row.delivery + 10_000 })) as CatalogueEntry['rows'];
  const years = [of2026, catalogueOfYear(2027, { ...entry75384, rows: dearer })];
  const ask = (startMonth: string, today: string, catalogues = years): Quote =>
    quote(
      { publicationIndex: '75384', zone: 'city', startMonth: month(startMonth), months: 12, sets: 1 },
      { catalogues, order, today: day(today) },
    );

  test('is the row of the start month’s year for the whole term', () => {
    expect(ask('2026-12', '2026-11-10')).toMatchObject({ price: { catalogueYear: 2026, total: 377_500 } });
    expect(ask('2027-01', '2026-11-10')).toMatchObject({ price: { catalogueYear: 2027, total: 387_500 } });
  });

  test('of a month that has closed names the first open one of the next year', () => {
    expect(ask('2026-12', '2026-11-16')).toMatchObject({
      rejection: { reason: 'startMonthClosed', closedAfter: '2026-11-15', firstOpen: '2027-01', awaits: null },
    });
  });

  test('of a month that has closed says which year’s catalogue has to be published first', () => {
    expect(ask('2026-12', '2026-11-16', [of2026])).toMatchObject({
      rejection: { reason: 'startMonthClosed', firstOpen: null, awaits: 2027 },
    });
    const dropped = [of2026, catalogueOfYear(2027, titled('10001'))];
    expect(ask('2026-12', '2026-11-16', dropped)).toMatchObject({
      rejection: { reason: 'startMonthClosed', firstOpen: null, awaits: null },
    });
  });

  test('of a title that the year’s catalogue leaves out says when it is still accepted', () => {
    const dropped = [of2026, catalogueOfYear(2027, titled('10001'))];
    expect(ask('2027-03', '2026-10-16', dropped)).toEqual({
      ok: false,
      rejection: {
        ...{ reason: 'titleNotInYear', publicationIndex: '75384', year: 2027 },
        open: { first: '2026-12', last: '2026-12' },
      },
    });
    expect(ask('2027-03', '2026-11-16', dropped)).toMatchObject({
      rejection: { reason: 'titleNotInYear', open: null },
    });
  });
});

test('every title is found once, as it is sold today', () => {
  const named = (kk: string) => ({ kk, ru: kk, en: kk });
  const years = [
    catalogueOfYear(2026, titled('10001', { title: named('Ескі') }), titled('10002')),
    catalogueOfYear(2027, titled('10001', { title: named('Жаңа') }), titled('10003')),
  ];
  const found = (today: string) =>
    titlesOf(on(today, ...years)).map((entry) => [entry.publicationIndex, entry.title.kk]);
  const rest = [
    ['10002', entry75384.title.kk],
    ['10003', entry75384.title.kk],
  ];
  expect(found('2026-11-15')).toEqual([['10001', 'Ескі'], ...rest]);
  expect(found('2026-11-16')).toEqual([['10001', 'Жаңа'], ...rest]);
});
