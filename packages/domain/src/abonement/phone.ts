import { Line } from '../organisation/line.ts';

/** Ten digits are a number without the country's; fifteen the most that any has (E.164). */
const isNumber = (text: string): boolean =>
  /^\s*\+?[\d\s()\p{Pd}]+$/u.test(text) && /^\d{10,15}$/.test(text.replace(/\D/g, ''));

/** A telephone as it is written down: digits with spaces, brackets, hyphens and a plus; an organization's several stand between commas. */
export const Phone = Line.refine((text) => text.split(',').every(isNumber));
