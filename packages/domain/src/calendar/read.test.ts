import { describe, expect, it } from 'vitest';
import { CalendarDate } from './calendar.ts';
import { readDate } from './read.ts';

const today = CalendarDate.parse('2026-11-10');

describe('a date as it is typed from a bank statement', () => {
  it.each([
    ['10.11.2026', '2026-11-10'],
    ['9.1.2026', '2026-01-09'],
    [' 09/11/26 ', '2026-11-09'],
    ['09-11-2026', '2026-11-09'],
    ['09112026', '2026-11-09'],
    ['0911', '2026-11-09'],
    ['2026-11-09', '2026-11-09'],
    ['10.11.2027', '2027-11-10'],
  ])('%s is %s', (text, date) => {
    expect(readDate(text, today)).toBe(date);
  });

  it.each([
    ['10.11', '2026-11-10'],
    ['10.11.', '2026-11-10'],
    ['11.11', '2025-11-11'],
    ['31.12', '2025-12-31'],
    ['01 02', '2026-02-01'],
  ])('%s without a year is the last such day, %s', (text, date) => {
    expect(readDate(text, today)).toBe(date);
  });

  it.each(['', '10', '31.02.2026', '10.13', '0.11', '10.11.1999', '10.11.20266', 'қараша'])('"%s" is none', (text) => {
    expect(readDate(text, today)).toBeNull();
  });
});
