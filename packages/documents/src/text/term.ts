import type { Month } from '@jazylym/domain/calendar/calendar';
import { addMonths } from '@jazylym/domain/calendar/month';

/** A term's first and last months as numerals that need no language: `01.2027 – 12.2027`, one month `01.2027`. */
export function termInNumerals(startMonth: Month, months: number): string {
  const last = addMonths(startMonth, months - 1);
  return months === 1 ? numerals(startMonth) : `${numerals(startMonth)} – ${numerals(last)}`;
}

const numerals = (month: Month): string => month.split('-').reverse().join('.');
