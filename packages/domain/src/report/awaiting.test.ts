import { expect, test } from 'vitest';
import { CalendarDate } from '../calendar/calendar.ts';
import { addDays, daysBetween } from '../calendar/date.ts';
import { AwaitingAge, awaitingDays } from './awaiting.ts';

const today = CalendarDate.parse('2026-03-02');

test('an invoice has exactly one age, however long it has waited', () => {
  const ages = awaitingDays(today);
  const ageOf = (daysAgo: number) => {
    const day = addDays(today, -daysAgo);
    return AwaitingAge.options.filter((age) => ages[age].from <= day && day <= ages[age].to);
  };
  expect([0, 3].map(ageOf)).toEqual([['fresh'], ['fresh']]);
  expect([4, 10].map(ageOf)).toEqual([['week'], ['week']]);
  expect([11, 30].map(ageOf)).toEqual([['month'], ['month']]);
  expect([31, 9000].map(ageOf)).toEqual([['older'], ['older']]);
});

test('the oldest invoices are asked for from the first day that figures are kept of', () => {
  const { older } = awaitingDays(today);
  expect(daysBetween(older.from, older.to)).toBeGreaterThan(9_000);
});
