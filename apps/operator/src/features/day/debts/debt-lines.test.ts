import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { Collector } from '@jazylym/domain/organisation/collector';
import { expect, test } from 'vitest';
import { debtLines } from './debt-lines.ts';

const someone = (number: number, name: string) => ({
  collector: Collector.parse({
    ...{ id: `01934567-89ab-7def-8123-4567890000${number}`, facilityId: 1, channel: 'postman', number, name },
    ...{ round: '', activeFrom: '2026-01-01', activeTo: null },
  }),
  blanks: { issued: 0, used: 0, spoiled: 0, returned: 0, lost: 0, outstanding: 0 },
  hasAccepted: true,
});
const [owing, even, over] = [someone(10, 'Серік Әлиев'), someone(11, 'Гүлнар Ахметова'), someone(12, 'Ерлан Серіков')];
const days = [{ businessDate: CalendarDate.parse('2026-11-10'), accepted: 5_000, reversed: 0, owed: 5_000 }];
const debts = [
  { collector: owing.collector, debt: 5_000, days },
  { collector: over.collector, debt: -700, days: [] },
];
const numbers = (text: string) =>
  debtLines([owing, even, over], debts, text).map(({ collector, debt }) => [collector.number, debt]);

test('without a search those who owe or have too much are listed', () => {
  expect(numbers('')).toEqual([
    [10, 5_000],
    [12, -700],
  ]);
});

test('whoever is searched for is found, whether or not they owe', () => {
  expect(numbers('гулнар')).toEqual([[11, 0]]);
  expect(numbers('11')).toEqual([[11, 0]]);
  expect(numbers('серик')).toEqual([
    [10, 5_000],
    [12, -700],
  ]);
});
