import { type ExportFormat, type ExportName, type ExportsAsked, exportAddress } from '@jazylym/domain/report/export';
import { parse } from 'csv-parse/sync';
import readExcel from 'read-excel-file/node';
import type { AccountName } from './accounts.ts';
import type { TestServer } from './server.ts';

export type Asked = {
  as?: AccountName | null;
  format?: ExportFormat;
  headers?: Record<string, string>;
  signal?: AbortSignal;
};

/** Asks for a table whole, in English. */
export async function askFile<Name extends ExportName>(
  server: TestServer,
  name: Name,
  asked: ExportsAsked[Name],
  { as = 'hq', format = 'csv', headers = {}, signal }: Asked = {},
): Promise<Response> {
  const address = exportAddress({
    name,
    asked,
    format,
    language: 'en',
    page: '/dashboard/titles?paid=yes',
  } as Parameters<typeof exportAddress>[0]);
  const cookie = as === null ? {} : { cookie: await server.cookieOf(as) };
  return await fetch(`${server.url}${address}`, { headers: { ...cookie, ...headers }, signal: signal ?? null });
}

/** A file's rows by their heads, and what it says of itself; of CSV money and numbers are read too. */
export type ReadFile = { rows: Record<string, string | number>[]; about: Record<string, string> };

export function readCsv(text: string): ReadFile {
  const lines = parse(text, { delimiter: ';', bom: true, relax_column_count: true, skip_empty_lines: false });
  const gap = lines.findIndex((line) => line.length === 1 && line[0] === '');
  const [heads = [], ...rows] = lines.slice(0, gap);
  return {
    rows: rows.map((cells) => Object.fromEntries(heads.map((head, place) => [head, read(cells[place] ?? '')]))),
    about: Object.fromEntries(lines.slice(gap + 1)),
  };
}

/** Codes begin with a nought or have letters; what else is of figures is a number. */
const read = (cell: string): string | number =>
  /^-?(0|[1-9]\d*)(,\d+)?$/.test(cell) ? Number(cell.replace(',', '.')) : cell;

export async function readXlsx(bytes: ArrayBuffer): Promise<ReadFile> {
  const [table, about] = await readExcel(Buffer.from(bytes));
  const [heads = [], ...rows] = table?.data ?? [];
  return {
    rows: rows.map((cells) =>
      Object.fromEntries(
        heads.map((head, place) => [String(head), read(String(cells[place] ?? '').replace('.', ','))]),
      ),
    ),
    about: Object.fromEntries((about?.data ?? []).map(([name, value]) => [String(name), String(value)])),
  };
}

/** What a column comes to. */
export const sumOf = (rows: ReadFile['rows'], head: string): number =>
  rows.reduce((sum, row) => sum + Number(row[head]), 0);
