import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { expect, test } from 'vitest';
import { endedRuns, readRange, runsOf } from './blank-runs.ts';

test('numbers in a row are told as one row', () => {
  expect(runsOf([101, 102, 103, 107, 109, 110])).toEqual([
    { first: 101, last: 103 },
    { first: 107, last: 107 },
    { first: 109, last: 110 },
  ]);
  expect(runsOf([])).toEqual([]);
});

test('blanks that ended alike are told together, others apart', () => {
  const on = CalendarDate.parse('2026-11-10');
  const spoiled = { end: 'spoiled', reason: 'Сия төгілді', on } as const;
  const lost = { end: 'lost', reason: 'Жолда', on } as const;
  const ended = [
    { number: 5, ...spoiled },
    { number: 6, ...spoiled },
    { number: 7, ...lost },
    { number: 2, ...spoiled },
  ];
  expect(endedRuns(ended)).toEqual([
    { first: 5, last: 6, ...spoiled },
    { first: 7, last: 7, ...lost },
    { first: 2, last: 2, ...spoiled },
  ]);
});

test.each([
  [
    { first: '101', last: '150' },
    { ok: true, range: { first: 101, last: 150 } },
  ],
  [
    { first: ' 101 ', last: '' },
    { ok: true, range: { first: 101, last: 101 } },
  ],
  [
    { first: '', last: '150' },
    { ok: false, wrong: 'first' },
  ],
  [
    { first: '0', last: '' },
    { ok: false, wrong: 'first' },
  ],
  [
    { first: '1000000000', last: '' },
    { ok: false, wrong: 'first' },
  ],
  [
    { first: '101', last: '100' },
    { ok: false, wrong: 'last' },
  ],
  [
    { first: '101', last: '1101' },
    { ok: false, wrong: 'last' },
  ],
  [
    { first: '101', last: 'жүз' },
    { ok: false, wrong: 'last' },
  ],
])('%o is read, or said where it is wrong', (typed, read) => {
  expect(readRange(typed, { alone: true })).toEqual(read);
});

test('blanks are issued with a last number: one alone is written twice', () => {
  expect(readRange({ first: '101', last: '' }, { alone: false })).toEqual({ ok: false, wrong: 'last' });
  expect(readRange({ first: '101', last: '101' }, { alone: false })).toMatchObject({ ok: true });
});
