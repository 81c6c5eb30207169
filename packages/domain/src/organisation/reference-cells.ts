import * as z from 'zod';
import { CalendarDate } from '../calendar/calendar.ts';
import { readWord } from '../catalogue/import-cells.ts';
import { Line } from './line.ts';
import { BranchCode, type Zone } from './organisation.ts';
import { PostalCode } from './postal-code.ts';
import { Campaign, Round, Signatures } from './reference.ts';

/** Why a cell was not taken: each has a sentence in every language. */
export const CellReason = z.enum([
  'missing',
  'notAName',
  'notACode',
  'notANewCode',
  'notABranchCode',
  'notATilePlace',
  'notAZone',
  'notADate',
  'notAYear',
  'notSignatures',
  'notYesOrNo',
  'notARound',
  'tooManyStreets',
]);
export type CellReason = z.infer<typeof CellReason>;

/** A line's cells by column. An absent column leaves what is known as it is; an empty cell of one that is there empties it. */
export type ReferenceRecord = Readonly<Record<string, string | undefined>>;

/** Between the streets of one cell; it is in no street's name. */
const BETWEEN_STREETS = '|';

/** Reads one cell's text, trimmed and not empty; null where it says something else. */
type Reader<Value> = (text: string) => Value | null;

const parsing =
  <Schema extends z.ZodType>(schema: Schema) =>
  (value: unknown): z.output<Schema> | null =>
    schema.safeParse(value).data ?? null;

export const readName: Reader<string> = (text) => parsing(Line.min(1))(text.replace(/\s+/gu, ' '));

/** Six digits. Fewer are none: a spreadsheet has eaten the zeros before them, and nobody knows how many. */
export const readCode: Reader<string> = parsing(PostalCode.regex(/^\d{6}$/));
export const readNewCode: Reader<string> = parsing(PostalCode.regex(/^[A-Z]/));
export const readBranchCode: Reader<string> = parsing(BranchCode);

/** A place on the map, from 1 to 20. */
export const readTilePlace: Reader<number> = (text) => (/^([1-9]|1\d|20)$/.test(text) ? Number(text) : null);

/** A subscription year, in four digits. */
export const readYear: Reader<number> = (text) =>
  /^\d{4}$/.test(text) ? parsing(Campaign.shape.year)(Number(text)) : null;

/** Tariff zones by their beginnings in three languages, and by the words that are written. */
export const readZone: Reader<Zone> = readWord({ city: ['қала', 'город', 'city'], rayon: ['аудан', 'район', 'rayon'] });

/** Yes and no by their words in three languages. */
const readYesOrNo = readWord({ yes: ['иә', 'да', 'yes'], no: ['жоқ', 'нет', 'no'] });

export const readAutomated: Reader<boolean> = (text) => {
  const word = readYesOrNo(text);
  return word === null ? null : word === 'yes';
};

export const readSignatures: Reader<Signatures> = (text) => parsing(Signatures)(Number(text));
export const readRound: Reader<string> = parsing(Round);

/** A day as files write it: 2026-11-10, or 10.11.2026 as spreadsheets here make of it. */
export const readDay: Reader<CalendarDate> = (text) => {
  const [, day, month, year] = /^(\d{2})\.(\d{2})\.(\d{4})$/.exec(text) ?? [];
  return parsing(CalendarDate)(year === undefined ? text : `${year}-${month}-${day}`);
};

/** The streets of one cell, between bars; each once. */
export const readStreets: Reader<string[]> = (text) => {
  const names = text
    .split(BETWEEN_STREETS)
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map(readName);
  return names.includes(null) ? null : [...new Set(names.filter((name) => name !== null))];
};

export const writeStreets = (streets: readonly string[]): string => streets.join(BETWEEN_STREETS);

/** Reads the cells of one line and remembers what is wrong with them. */
export function lineReader(record: ReferenceRecord) {
  const problems: { column: string; reason: CellReason }[] = [];
  /** A cell's value: undefined where the file has no such column, null where it is empty or wrong. */
  const cell = <Value>(column: string, read: Reader<Value>, reason: CellReason): Value | null | undefined => {
    const text = record[column]?.trim();
    if (text === undefined) return undefined;
    const value = text === '' ? null : read(text);
    if (text !== '' && value === null) problems.push({ column, reason });
    return value;
  };
  /** A cell that must say something; what stands for it where it does not is never used. */
  const needed = <Value>(column: string, read: Reader<Value>, reason: CellReason): Value | null => {
    const value = cell(column, read, reason) ?? null;
    if ((record[column] ?? '').trim() === '') problems.push({ column, reason: 'missing' });
    return value;
  };
  return { problems, cell, needed };
}
