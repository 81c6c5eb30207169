import { EXPORTS, type ExportName, type Exports } from '@jazylym/domain/report/export';
import type { Services } from '../../context.ts';
import { branchTitlesTable } from './branch-titles-table.ts';
import { copiesTable } from './copies-table.ts';
import type { Asker, ExportTable, Piece, Tabulate } from './export-table.ts';
import { facilitiesTable } from './facilities-table.ts';
import { titlesTable } from './titles-table.ts';

const TABLES: { [Name in keyof Exports]: Tabulate<Name> } = {
  titles: titlesTable,
  branchTitles: branchTitlesTable,
  facilities: facilitiesTable,
  copies: copiesTable,
};

/** The table that is asked for; why there is none where it may not be had, or what is asked is no question about it. */
export function tableOf<Name extends ExportName>(
  services: Pick<Services, 'reports' | 'clock' | 'known' | 'db'>,
  { name, asked }: { name: Name; asked: unknown },
  asker: Asker,
): ExportTable | 'badInput' | 'notAllowed' {
  const read = EXPORTS[name].safeParse(asked);
  if (!read.success) return 'badInput';
  return TABLES[name](services, read.data as Exports[Name], asker) ?? 'notAllowed';
}

/** A table's rows, of which it is known how many there are. */
export type OpenTable = { total: number; pieces: AsyncIterable<Piece> };

/** Begins to read a table. Its rows hold a connection from now on, until all were taken or its taker returns. */
export async function openTable(table: ExportTable, signal: AbortSignal): Promise<OpenTable> {
  const source = table.pieces(signal)[Symbol.asyncIterator]();
  const first = await source.next();
  return { total: first.done === true ? 0 : first.value.total, pieces: { [Symbol.asyncIterator]: () => source } };
}
