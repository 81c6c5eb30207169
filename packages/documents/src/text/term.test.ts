import { Month } from '@jazylym/domain/calendar/calendar';
import { expect, it } from 'vitest';
import { termInNumerals } from './term.ts';

it('names the first and the last month of a term, both inclusive', () => {
  expect(termInNumerals(Month.parse('2027-01'), 12)).toBe('01.2027 – 12.2027');
  expect(termInNumerals(Month.parse('2026-11'), 4)).toBe('11.2026 – 02.2027');
});

it('names a single month once', () => {
  expect(termInNumerals(Month.parse('2026-12'), 1)).toBe('12.2026');
});
