import { expect, test } from 'vitest';
import { planHeads, readPlanHeader, readPlanRow, readSets } from './plan-file.ts';

const COLUMNS = ['kind', 'code', 'name', 'sets'] as const;
const problemsOf = (...cells: string[]) => {
  const read = readPlanRow(COLUMNS, cells, 7);
  return read.ok ? [] : read.problems.map(({ column, reason, text }) => [column, reason, text]);
};

test.each(['kk', 'ru', 'en'] as const)(
  'the heads that are written in %s are read, in any order and case',
  (language) => {
    const heads = planHeads(language);
    expect(readPlanHeader(heads)).toEqual({ ok: true, columns: [...COLUMNS] });
    const turned = heads.toReversed().map((head) => head.toUpperCase());
    expect(readPlanHeader([...turned, ''])).toEqual({ ok: true, columns: [...COLUMNS.toReversed(), null] });
  },
);

test('a first line says which column is missing, unknown or there twice', () => {
  const header = readPlanHeader(['Вид', 'Вид', 'Цена']);
  expect(header.ok ? [] : header.problems.map(({ column, reason }) => [column, reason])).toEqual([
    ['kind', 'repeatedColumn'],
    ['Цена', 'unknownColumn'],
    ['code', 'missingColumn'],
    ['sets', 'missingColumn'],
  ]);
});

test('kinds are known in three languages, and zeros that a spreadsheet has eaten come back', () => {
  const read = [
    ['Филиал', '2', '', '10'],
    ['facility', '50012', '', '1 200'],
    ['басылым', '75384', '', ''],
  ].map((cells) => readPlanRow(COLUMNS, cells, 2));
  expect(read).toMatchObject([
    { row: { kind: 'branch', code: '02', sets: 10 } },
    { row: { kind: 'facility', code: '050012', sets: 1200 } },
    { row: { kind: 'title', code: '75384', sets: null } },
  ]);
});

test('every bad cell of a line is named', () => {
  expect(problemsOf('отдел', '', '', '-5', 'артық')).toEqual([
    ['kind', 'unknownKind', 'отдел'],
    ['code', 'missing', ''],
    ['sets', 'notSets', '-5'],
    [null, 'tooManyCells', ''],
  ]);
  expect(problemsOf('', '17', '', '5')).toEqual([['kind', 'missing', '']]);
});

test.each([
  ['1\u00a0200', 1200],
  ['1 200', 1200],
  ['0', 0],
  ['', null],
  ['10000000', 10_000_000],
  ['10000001', undefined],
  ['12,5', undefined],
  ['1e3', undefined],
  ['-1', undefined],
  ['көп', undefined],
])('%s is read as %s sets', (text, sets) => {
  expect(readSets(text)).toBe(sets);
});
