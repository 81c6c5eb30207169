import { expect, test } from 'vitest';
import { writeSearch } from '../filter/search.ts';
import { readOfficeSearch } from './office-search.ts';

test('year, month, branch and titles are in the address and come back; what is none is as good as absent', () => {
  const raw = { branches: '79', publications: '74021', year: '2027', month: '3' };
  expect(writeSearch({ ...readOfficeSearch(raw) })).toBe('?branches=79&publications=74021&year=2027&month=3');
  expect(writeSearch({ ...readOfficeSearch({ year: 'x', month: '13', branches: 'y' }) })).toBe('');
});
