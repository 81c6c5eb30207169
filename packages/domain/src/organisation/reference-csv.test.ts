import { describe, expect, test } from 'vitest';
import { day, usualFacility } from '../testing/trade.ts';
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
  ...usualFacility,
};
const village: FacilityEntry = {
  ...facility,
  ...{ signatures: 2, sortingPointCode: '160000', automated: false, enteredAtCode: '160205' },
};
const place: PostalPlace = {
  code: '160200',
  newCode: 'X20C3D4',
  facilityCode: '160200',
  round: '3-А',
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
      '\uFEFFИндекс;Название (каз.);Название (рус.);Название (англ.);Код филиала;Подписей под протоколом;' +
        'Промежуточный пункт сортировки;Автоматизирован;Объект, где вводят карточки;Закрыто с\r\n',
    );
  });

  test('quotes what would fall apart', () => {
    expect(csvEntry('facilities', facility, 'kk')).toBe('160200;Сайрам ПББ;"ОПС «Сайрам»; 2";Sairam;17;1;;иә;;\r\n');
  });

  test.each(['kk', 'ru', 'en'] as const)('says in %s what an import takes as the same entry', (language) => {
    const read = readPostalPlaceRow(recordOf('postalCodes', csvEntry('postalCodes', place, language)));
    expect(read.ok && read.row.complete(null)).toEqual(place);
    for (const one of [facility, village]) {
      const { id: _, ...draft } = { ...one, names: { ...one.names, ru: 'ОПС Сайрам' } };
      const office = readFacilityRow(recordOf('facilities', csvEntry('facilities', { ...draft, id: 1 }, language)));
      expect(office.ok && office.row.complete(null)).toEqual(draft);
    }
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
      ...usualFacility,
      code: '160200',
      names: { kk: 'Сайрам', ru: 'ОПС «Сайрам»; 2', en: 'Sairam' },
      branchCode: '17',
      closedOn: '2026-01-01',
    });
    expect(read.ok && read.row.complete(null)).toEqual({
      ...{ code: '160200', names: { kk: 'Сайрам', ru: 'Сайрам', en: 'Сайрам' }, branchCode: '17' },
      ...usualFacility,
    });
    const ofVillage = read.ok && read.row.complete(village);
    expect(ofVillage).toMatchObject({ signatures: 2, sortingPointCode: '160000', enteredAtCode: '160205' });
  });

  test('opens again with an empty cell, and reads a day as spreadsheets here write it', () => {
    const read = readFacilityRow({ ...line, closedOn: '' });
    expect(read.ok && read.row.complete({ ...facility, closedOn: '2026-01-01' as never }).closedOn).toBeNull();
    const closed = readFacilityRow({ ...line, closedOn: '10.11.2026' });
    expect(closed.ok && closed.row.complete(null).closedOn).toBe('2026-11-10');
  });

  test.each<[Record<string, string>, Pick<FacilityEntry, 'automated' | 'enteredAtCode'>]>([
    [{}, { automated: false, enteredAtCode: '160205' }],
    [{ automated: 'нет' }, { automated: false, enteredAtCode: '160205' }],
    [{ automated: 'Да' }, { automated: true, enteredAtCode: null }],
    [{ automated: '' }, { automated: true, enteredAtCode: null }],
    [{ enteredAt: '160300' }, { automated: false, enteredAtCode: '160300' }],
    [{ enteredAt: '' }, { automated: true, enteredAtCode: null }],
    [
      { automated: '', enteredAt: '160300' },
      { automated: false, enteredAtCode: '160300' },
    ],
    [
      { automated: 'жоқ', enteredAt: '' },
      { automated: false, enteredAtCode: null },
    ],
    [
      { automated: 'yes', enteredAt: '160300' },
      { automated: true, enteredAtCode: '160300' },
    ],
  ])('with %j says by one of the two columns what the other leaves out of automation', (cells, automation) => {
    const read = readFacilityRow({ ...line, ...cells });
    expect(read.ok && read.row.complete(village)).toMatchObject(automation);
  });

  test('takes one signature, itself for the sorting point and no round out of empty cells', () => {
    const read = readFacilityRow({ ...line, signatures: '', sortingPoint: '' });
    expect(read.ok && read.row.complete(village)).toMatchObject({ signatures: 1, sortingPointCode: null });
    const code = { code: '160200', newCode: 'X20C3D4', facility: '160200', zone: 'қала', settlementKk: 'Сайрам' };
    const rounds = [{}, { round: '' }, { round: '  12   б ' }].map((cells) =>
      readPostalPlaceRow({ ...code, ...cells }),
    );
    expect(rounds.map((round) => round.ok && round.row.complete(place).round)).toEqual(['3-А', '', '12 б']);
  });

  test.each([
    [{ signatures: '3' }, 'signatures', 'notSignatures'],
    [{ sortingPoint: '6020' }, 'sortingPoint', 'notACode'],
    [{ automated: 'кейде' }, 'automated', 'notYesOrNo'],
    [{ enteredAt: 'Сайрам' }, 'enteredAt', 'notACode'],
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
      round: 'он бірінші учаске',
      zone: 'ауыл',
      settlementKk: 'С\u0000',
      rayonKk: '',
    });
    expect(read.ok ? [] : read.problems.map(({ column, reason }) => [column, reason])).toEqual([
      ['code', 'notACode'],
      ['newCode', 'notANewCode'],
      ['facility', 'notACode'],
      ['round', 'notARound'],
      ['zone', 'notAZone'],
      ['settlementKk', 'notAName'],
    ]);
  });
});
