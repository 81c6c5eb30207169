import { describe, expect, test } from 'vitest';
import { readCatalogueHeader } from './import-columns.ts';

const PRINTED = ['number', 'index', 'title', 'issuesPerYear', 'months', 'city', 'rayon'];

describe("a catalogue file's header", () => {
  test.each([
    [
      'Kazakh',
      ['№', 'Индекс', 'Басылым аты, редакция телефоны', 'Жылына шығатын саны', 'Жазылу мерзімі', 'Қала', 'Аудан'],
    ],
    [
      'Russian',
      ['№', 'Индекс', 'Наименование издания, телефон редакции', 'Выходов в год', 'Срок подписки', 'Город', 'Район'],
    ],
    ['English', ['No', 'Index', 'Title, editorial phone', 'Issues per year', 'Term', 'Price, city', 'Price, rayon']],
    ['the keys themselves', PRINTED],
  ])('the seven printed columns are known in %s', (_, names) => {
    expect(readCatalogueHeader(names)).toEqual({ ok: true, columns: PRINTED });
  });

  test('case, spaces and punctuation do not matter, nor the order', () => {
    const names = [...PRINTED.slice(1), ' №  п/п '].map((name) => name.toUpperCase());
    expect(readCatalogueHeader(names)).toEqual({ ok: true, columns: [...PRINTED.slice(1), 'number'] });
  });

  test('a column without a name is passed over: a trailing delimiter', () => {
    expect(readCatalogueHeader([...PRINTED, '', ' '])).toEqual({ ok: true, columns: [...PRINTED, null, null] });
  });

  test('one missing column is enough to refuse a file', () => {
    expect(readCatalogueHeader(PRINTED.slice(0, 6))).toEqual({
      ok: false,
      problems: [{ line: 1, column: 'rayon', reason: 'missingColumn' }],
    });
  });

  test('an unknown, a repeated and a missing column are named', () => {
    expect(readCatalogueHeader([...PRINTED.slice(0, 6), 'Индекс', 'Скидка'])).toEqual({
      ok: false,
      problems: [
        { line: 1, column: 'index', reason: 'repeatedColumn' },
        { line: 1, column: 'Скидка', reason: 'unknownColumn' },
        { line: 1, column: 'rayon', reason: 'missingColumn' },
      ],
    });
  });
});
