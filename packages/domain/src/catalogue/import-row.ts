import * as z from 'zod';
import { readTenge } from '../money/read.ts';
import { addTiyn, subtractTiyn, type Tiyn } from '../money/tiyn.ts';
import type { Zone } from '../organisation/organisation.ts';
import {
  type CellReader,
  readCount,
  readIndex,
  readLine,
  readTerm,
  readTerritory,
  readTitleAndPhone,
  readTwelveNumbers,
  readWord,
} from './import-cells.ts';
import type { Column } from './import-columns.ts';
import { type ImportProblem, ImportReason } from './import-problem.ts';

/** A line's cells by column; absent and empty cells are the same. */
export type CatalogueRecord = Readonly<Partial<Record<Column, string>>>;

/** What a line says of its title. Absent conditions are null: `assembleEntries` gives them their defaults. */
export type ImportHead = z.infer<typeof Head>;

/** A row's price for one set, in tiyn; `publisher` is null where the file does not part the price. */
export type ImportPrice = { zone: Zone; total: Tiyn; publisher: Tiyn | null };

/** One line, read. `head` is null on a continuation line, which has no №, index and title: the printed catalogue's merged cells. */
export type CatalogueImportRow = {
  line: number;
  cells: CatalogueRecord;
  head: ImportHead | null;
  months: number;
  prices: ImportPrice[];
};

export type ImportRowResult = { ok: true; row: CatalogueImportRow } | { ok: false; problems: ImportProblem[] };

/** An optional cell: null when empty, a problem when it cannot be read. */
const cell = <Value>(read: CellReader<Value>, reason: ImportReason) =>
  z
    .string()
    .trim()
    .default('')
    .transform((text, context): Value | null => {
      const value = text === '' ? null : read(text);
      if (text !== '' && value === null) context.issues.push({ code: 'custom', message: reason, input: text });
      return value;
    });

/** A cell that must not be empty. */
const needed = <Value>(read: CellReader<Value>, reason: ImportReason) =>
  cell(read, reason).transform((value, context): Value => {
    if (value !== null) return value;
    context.issues.push({ code: 'custom', message: 'missing', input: value });
    return z.NEVER;
  });

const Head = z.object({
  number: needed(readCount, 'notAWholeNumber'),
  index: needed(readIndex, 'notAnIndex'),
  title: needed(readTitleAndPhone, 'missing'),
  titleRu: cell(readLine, 'missing'),
  titleEn: cell(readLine, 'missing'),
  phone: cell(readLine, 'missing'),
  publisher: cell(readLine, 'missing'),
  kind: cell(readWord({ newspaper: ['газет', 'newsp'], magazine: ['журнал', 'magaz'] }), 'unknownWord'),
  pricedBy: cell(readWord({ month: ['ай', 'мес', 'month'], issue: ['ном', 'нөм', 'выпуск', 'issue'] }), 'unknownWord'),
  distributionSystem: cell(readWord({ card: ['карто', 'card'], address: ['адрес', 'address'] }), 'unknownWord'),
  territory: cell(readTerritory, 'notBranchCodes'),
  volumePages: cell(readCount, 'notAWholeNumber'),
  issuesPerYear: needed(readCount, 'notAWholeNumber'),
  issuesPerMonth: cell(readTwelveNumbers, 'notTwelveNumbers'),
  minimumMonths: cell(readTerm, 'notATerm'),
  maximumMonths: cell(readTerm, 'notATerm'),
});

const amount = cell(readTenge, 'notAnAmount');

const Prices = z.object({
  months: needed(readTerm, 'notATerm'),
  city: amount,
  cityPublisher: amount,
  cityDelivery: amount,
  rayon: amount,
  rayonPublisher: amount,
  rayonDelivery: amount,
});
type Prices = z.infer<typeof Prices>;

/** The columns that say something of the title, not of the term. */
export const HEAD_COLUMNS = Object.keys(Head.shape) as (keyof ImportHead)[];

/** Reads one line of a catalogue's file (after its header), by itself: problems name the line, the column and the reason. */
export function readCatalogueRow(record: CatalogueRecord, line: number): ImportRowResult {
  const isContinuation = [record.number, record.index, record.title].every((text) => (text ?? '').trim() === '');
  const head = isContinuation ? null : Head.safeParse(record);
  const prices = Prices.safeParse(record);
  const problems = [...problemsOf(head, line), ...problemsOf(prices, line)];
  if (!prices.success) return { ok: false, problems };

  const zones = [zonePrice('city', prices.data, line), zonePrice('rayon', prices.data, line)];
  for (const zone of zones) if (zone !== null && 'reason' in zone) problems.push(zone);
  const priced = zones.filter((zone): zone is ImportPrice => zone !== null && 'total' in zone);
  if (zones.every((zone) => zone === null)) problems.push({ line, column: 'city', reason: 'noPrice' });
  if (problems.length > 0 || head?.success === false) return { ok: false, problems };
  return {
    ok: true,
    row: { line, cells: record, head: head?.data ?? null, months: prices.data.months, prices: priced },
  };
}

/** A zone's price out of its total and its parts, of which any two give the third; null where the zone is not on offer. */
function zonePrice(zone: Zone, prices: Prices, line: number): ImportPrice | ImportProblem | null {
  const { [zone]: total, [`${zone}Publisher` as const]: publisher, [`${zone}Delivery` as const]: delivery } = prices;
  if (total === null && publisher === null && delivery === null) return null;
  const sum = publisher !== null && delivery !== null ? addTiyn(publisher, delivery) : total;
  if (sum === null || sum === 0) return { line, column: zone, reason: 'noPrice' };
  if ((total ?? sum) !== sum || (publisher ?? delivery ?? 0) > sum)
    return { line, column: zone, reason: 'partsDoNotAddUp' };
  return { zone, total: sum, publisher: publisher ?? (delivery === null ? null : subtractTiyn(sum, delivery)) };
}

const problemsOf = (result: { error?: z.ZodError | undefined } | null, line: number): ImportProblem[] =>
  (result?.error?.issues ?? []).map((issue) => ({
    line,
    column: String(issue.path[0]),
    reason: ImportReason.parse(issue.message),
  }));
