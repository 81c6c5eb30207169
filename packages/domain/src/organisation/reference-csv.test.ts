import { describe, expect, test } from 'vitest';
import { day } from '../testing/trade.ts';
import { csvText } from './csv.ts';
import type { Campaign, FacilityEntry, PostalPlace } from './reference.ts';
import { COLUMNS, headOf, readReferenceHeader } from './reference-columns.ts';
import { csvEntry, csvHead } from './reference-csv.ts';
import { readCampaignRow, readFacilityRow, readPostalPlaceRow } from './reference-rows.ts';

const facility: FacilityEntry = {
  id: 1,
  code: '160200',
  names: { kk: 'Сайрам ПББ', ru: 'ОПС «Сайрам»; 2', en: 'Sairam' },
  branchCode: '17',
  closedOn: null,
};
const place: PostalPlace = {
  code: '160200',
  newCode: 'X20C3D4',
  facilityCode: '160200',
  zone: 'rayon',
  settlement: { kk: 'Сайрам', ru: 'Сайрам', en: 'Sairam' },
  rayon: { kk: 'Сайрам ауданы', ru: 'Сайрамский район', en: 'Sairam rayon' },
  streets: ['Абай көшесі', 'ул. Абая'],
  closedOn: null,
};

const campaign: Campaign = { year: 2027, opensOn: day('2026-10-10'), closesOn: day('2026-12-20') };

/** A written line as the cells of an import, without quotes to unfold. */
const recordOf = (table: 'facilities' | 'postalCodes' | 'campaigns', line: string) =>
  Object.fromEntries(
    Object.keys(COLUMNS[table]).map((column, cell) => [column, csvText(line.trimEnd().split(';')[cell] ?? '')]),
  );

describe('what is written of a table', () => {
  test('has its heads in the reader’s language, after the mark by which a spreadsheet knows Kazakh letters', () => {
    expect(csvHead('facilities', 'ru')).toBe(
      '\uFEFFИндекс;Название (каз.);Название (рус.);Название (англ.);Код филиала;Закрыто с\r\n',
    );
  });

  test('quotes what would fall apart', () => {
    expect(csvEntry('facilities', facility, 'kk')).toBe('160200;Сайрам ПББ;"ОПС «Сайрам»; 2";Sairam;17;\r\n');
  });

  test.each(['kk', 'ru', 'en'] as const)('says in %s what an import takes as the same entry', (language) => {
    const read = readPostalPlaceRow(recordOf('postalCodes', csvEntry('postalCodes', place, language)));
    expect(read.ok && read.row.complete(null)).toEqual(place);
    const window = readCampaignRow(recordOf('campaigns', csvEntry('campaigns', campaign, language)));
    expect(window.ok && window.row).toMatchObject({ key: '2027' });
    expect(window.ok && window.row.complete(null)).toEqual(campaign);
  });
});

describe('the first line of a file', () => {
  test('may be in any language and any order, with columns left out', () => {
    expect(readReferenceHeader('facilities', ['Branch code', 'ИНДЕКС', 'атауы қазақша', ''])).toEqual({
      ok: true,
      columns: ['branch', 'code', 'nameKk', null],
    });
  });

  test('names what it lacks, what nobody knows and what stands twice', () => {
    const read = readReferenceHeader('facilities', ['code', 'Индекс', 'Телефон', 'nameKk']);
    expect(read.ok ? [] : read.problems).toEqual([
      { line: 1, column: 'code', reason: 'repeatedColumn' },
      { line: 1, column: 'Телефон', reason: 'unknownColumn' },
      { line: 1, column: 'branch', reason: 'missingColumn' },
    ]);
    expect(headOf('facilities', 'branch', 'ru')).toBe('Код филиала');
  });
});

describe('a line of a file', () => {
  const line = { code: '160200', nameKk: 'Сайрам', branch: '17' };

  test('leaves as it is what the file has no column for, and takes the Kazakh name for a new one', () => {
    const read = readFacilityRow(line);
    expect(read.ok && read.row.complete({ ...facility, closedOn: '2026-01-01' as never })).toEqual({
      code: '160200',
      names: { kk: 'Сайрам', ru: 'ОПС «Сайрам»; 2', en: 'Sairam' },
      branchCode: '17',
      closedOn: '2026-01-01',
    });
    expect(read.ok && read.row.complete(null).names).toEqual({ kk: 'Сайрам', ru: 'Сайрам', en: 'Сайрам' });
  });

  test('opens again with an empty cell, and reads a day as spreadsheets here write it', () => {
    const read = readFacilityRow({ ...line, closedOn: '' });
    expect(read.ok && read.row.complete({ ...facility, closedOn: '2026-01-01' as never }).closedOn).toBeNull();
    const closed = readFacilityRow({ ...line, closedOn: '10.11.2026' });
    expect(closed.ok && closed.row.complete(null).closedOn).toBe('2026-11-10');
  });

  test.each([
    [{ code: '50012' }, 'code', 'notACode'],
    [{ code: '' }, 'code', 'missing'],
    [{ branch: '2' }, 'branch', 'notABranchCode'],
    [{ nameKk: '' }, 'nameKk', 'missing'],
    [{ closedOn: '31.02.2026' }, 'closedOn', 'notADate'],
  ])('with %j is refused by its column', (cells, column, reason) => {
    const read = readFacilityRow({ ...line, ...cells });
    expect(read.ok ? [] : read.problems).toEqual([{ column, reason }]);
  });

  test('of a campaign is refused by every bad cell, and read with days as spreadsheets here write them', () => {
    const read = readCampaignRow({ year: '27', opensOn: '10.10.2026', closesOn: '' });
    expect(read.ok ? [] : read.problems.map(({ column, reason }) => [column, reason])).toEqual([
      ['year', 'notAYear'],
      ['closesOn', 'missing'],
    ]);
    const mended = readCampaignRow({ year: '2027', opensOn: '10.10.2026', closesOn: '20.12.2026' });
    expect(mended.ok && mended.row.complete(null)).toEqual(campaign);
  });

  test('of a postal code is refused by every bad cell at once', () => {
    const read = readPostalPlaceRow({
      code: '1',
      newCode: '160200',
      facility: 'x',
      zone: 'ауыл',
      settlementKk: 'С\u0000',
      rayonKk: '',
    });
    expect(read.ok ? [] : read.problems.map(({ column, reason }) => [column, reason])).toEqual([
      ['code', 'notACode'],
      ['newCode', 'notANewCode'],
      ['facility', 'notACode'],
      ['zone', 'notAZone'],
      ['settlementKk', 'notAName'],
    ]);
  });
});
