import * as z from 'zod';

/** A calendar date `YYYY-MM-DD` of 2000 … 2099 in the facility's time zone. It has no hour: a deadline's day is in it to its end. */
export const CalendarDate = z.iso.date().regex(/^20/).brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A calendar month `YYYY-MM` of 2000 … 2099. */
export const Month = z
  .string()
  .regex(/^(20\d\d)-(0[1-9]|1[0-2])$/)
  .brand<'Month'>();
export type Month = z.infer<typeof Month>;

/** A month of any year, 1 … 12. */
export const MonthOfYear = z.int().min(1).max(12);
export type MonthOfYear = z.infer<typeof MonthOfYear>;
