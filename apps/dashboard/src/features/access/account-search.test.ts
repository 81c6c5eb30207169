import { expect, test } from 'vitest';
import { readAccountSearch, toFilter } from './account-search.ts';

test('the address says what is looked for, as the server is asked', () => {
  const search = readAccountSearch({
    text: ' Әли ',
    role: 'operator',
    branch: '17',
    facility: '160012',
    state: 'disabled',
  });
  expect(toFilter(search)).toEqual({
    text: 'Әли',
    role: 'operator',
    branchCode: '17',
    facilityCode: '160012',
    state: 'disabled',
  });
});

test('a value that is none is as good as absent', () => {
  const search = readAccountSearch({ text: '\u0000', role: 'tsar', branch: 'x', facility: '-1', state: 'maybe' });
  expect(Object.values(search).every((value) => value === undefined)).toBe(true);
});
