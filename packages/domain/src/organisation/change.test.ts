import { expect, test } from 'vitest';
import { changedFields } from './change.ts';

test('a change tells the fields that it touched, from what to what, and leaves the others out', () => {
  const before = { name: 'Айгерім', role: 'operator', facility: '160012' };
  const after = { name: 'Айгерім', role: 'headquarters', facility: null };
  expect(changedFields({ before, after })).toEqual([
    { field: 'role', before: 'operator', after: 'headquarters' },
    { field: 'facility', before: '160012', after: null },
  ]);
});

test('what was made has every field that has a value, and what was removed had it', () => {
  const record = { code: '17', tile: { column: 1, row: 2 }, phone: null };
  expect(changedFields({ before: null, after: record })).toEqual([
    { field: 'code', before: undefined, after: '17' },
    { field: 'tile', before: undefined, after: { column: 1, row: 2 } },
  ]);
  expect(changedFields({ before: record, after: null }).map(({ field }) => field)).toEqual(['code', 'tile']);
});

test('what happened, and says nothing of what was before, is told from what had no value', () => {
  const change = { before: { phone: null }, after: { phone: '8 727', password: 'oneTime' } };
  expect(changedFields(change)).toEqual([
    { field: 'phone', before: null, after: '8 727' },
    { field: 'password', before: undefined, after: 'oneTime' },
  ]);
});

test('a record that is a bare value is one field without a name', () => {
  expect(changedFields({ before: 15, after: 16 })).toEqual([{ field: '', before: 15, after: 16 }]);
});
