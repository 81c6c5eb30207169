import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { firstDayOf } from '@jazylym/domain/calendar/month';

/** A cell of a file: text, a whole number, money in tiyn, a date, or a month by its first day. Null is empty. */
export type FileCell =
  | { kind: 'text'; text: string }
  | { kind: 'integer'; value: number }
  | { kind: 'money'; tiyn: number }
  | { kind: 'date' | 'month'; date: CalendarDate }
  | null;

/** A row; `isTotal` where it sums others. */
export type FileRow = { cells: FileCell[]; isTotal: boolean };

/** A sheet of a file; its columns are as wide as so many letters. */
export type FileSheet = { name: string; columns: { head: string; width: number }[]; rows: FileRow[] };

export const textCell = (text: string): FileCell => ({ kind: 'text', text });
export const integerCell = (value: number): FileCell => ({ kind: 'integer', value });
export const moneyCell = (tiyn: number): FileCell => ({ kind: 'money', tiyn });
export const dateCell = (date: CalendarDate): FileCell => ({ kind: 'date', date });
export const monthCell = (month: Month): FileCell => ({ kind: 'month', date: firstDayOf(month) });

export const row = (...cells: FileCell[]): FileRow => ({ cells, isTotal: false });
export const totalRow = (...cells: FileCell[]): FileRow => ({ cells, isTotal: true });
