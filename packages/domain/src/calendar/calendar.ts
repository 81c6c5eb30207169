import * as z from 'zod';

/**
 * A calendar date `YYYY-MM-DD` of 2001 … 2098 in the facility's time zone. It has no hour: a deadline's day is in it to its end.
 * Arithmetic reaches a year further on both sides, so that no rule can fall off the calendar with what a client sends.
 */
export const CalendarDate = z.iso
  .date()
  .regex(/^20(0[1-9]|[1-8]\d|9[0-8])/)
  .brand<'CalendarDate'>();
export type CalendarDate = z.infer<typeof CalendarDate>;

/** A calendar month `YYYY-MM` of 2001 … 2098. */
export const Month = z
  .string()
  .regex(/^20(0[1-9]|[1-8]\d|9[0-8])-(0[1-9]|1[0-2])$/)
  .brand<'Month'>();
export type Month = z.infer<typeof Month>;
