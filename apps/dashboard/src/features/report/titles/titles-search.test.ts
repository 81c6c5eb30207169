import { expect, test } from 'vitest';
import { writeSearch } from '../filter/search.ts';
import { readSort, readTitlesSearch, sortedBy, writeSort } from './titles-search.ts';

test('words, order, page and paid only are in the address and come back; what is usual is not', () => {
  const raw = { branches: '17', text: 'ақшам', sort: '-amount', page: '3', paid: 'yes' };
  const search = readTitlesSearch(raw);
  expect(search).toMatchObject({ branches: ['17'], text: 'ақшам', sort: '-amount', page: 3, paid: 'yes' });
  expect(readTitlesSearch(Object.fromEntries(new URLSearchParams(writeSearch({ ...search }))))).toEqual(search);
  expect(writeSearch({ ...readTitlesSearch({ sort: '-sets', page: '1', publications: '75384' }) })).toBe('');
});

test.each([{ sort: '-luck' }, { sort: '--sets' }, { page: '0' }, { page: 'x' }, { text: '' }, { paid: 'no' }])(
  'what is none is as good as absent: %o',
  (raw) => {
    expect(writeSearch({ ...readTitlesSearch(raw) })).toBe('');
  },
);

test('a press on a column sorts by it, names from the first, figures from the largest, and another press turns it', () => {
  const usual = readSort(undefined);
  expect(writeSort(sortedBy('amount', usual))).toBe('-amount');
  expect(writeSort(sortedBy('name', usual))).toBe('name');
  expect(writeSort(sortedBy('name', readSort('name')))).toBe('-name');
  expect(writeSort(sortedBy('sets', usual))).toBe('sets');
  expect(writeSort(sortedBy('sets', readSort('sets')))).toBeUndefined();
});
