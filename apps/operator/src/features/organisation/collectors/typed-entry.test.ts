import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { expect, test } from 'vitest';
import { newEntry, readEntry, type TypedEntry, typedOf } from './typed-entry.ts';

const today = CalendarDate.parse('2026-11-10');
const typed: TypedEntry = {
  ...{ channel: 'postman', number: '7', name: 'Серік Әлиев', round: '12' },
  ...{ activeFrom: '1.9.2026', activeTo: '' },
};

test('an entry is read as it is typed, and typed again as it is stored', () => {
  const read = readEntry(typed, today);
  expect(read).toEqual({
    ok: true,
    draft: { ...typed, number: 7, activeFrom: '2026-09-01', activeTo: null },
  });
  expect(read.ok && typedOf(read.draft)).toEqual({ ...typed, activeFrom: '01.09.2026' });
});

test('a last day may lie ahead', () => {
  expect(readEntry({ ...typed, activeTo: '31.12.2027' }, today)).toMatchObject({ draft: { activeTo: '2027-12-31' } });
});

test.each([
  ['a number in words', { number: 'жеті' }, ['number']],
  ['a number beyond the register', { number: '100000' }, ['number']],
  ['no number', { number: '' }, ['number']],
  ['a name of figures', { name: '12 34' }, ['name']],
  ['a long round', { round: '12345678901' }, ['round']],
  ['dates that nobody could read', { activeFrom: 'кеше', activeTo: 'ертең' }, ['activeFrom', 'activeTo']],
  [
    'several at once, in the order of the form',
    { name: '', number: '', activeFrom: '' },
    ['number', 'name', 'activeFrom'],
  ],
] as const)('%s is said at its field', (_what, change, wrong) => {
  expect(readEntry({ ...typed, ...change }, today)).toEqual({ ok: false, wrong });
});

test('a new entry proposes the next number and today', () => {
  expect(newEntry([3, 12, 7], today)).toMatchObject({ number: '13', activeFrom: '10.11.2026', activeTo: '', name: '' });
  expect(newEntry([], today).number).toBe('1');
});
