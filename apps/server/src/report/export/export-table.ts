import type { ReportReach } from '@jazylym/domain/access/can';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Exports } from '@jazylym/domain/report/export';
import { type ExportCell, shareCell, textCell } from '@jazylym/domain/report/export-cell';
import { changeOf } from '@jazylym/domain/report/titles';
import type { Translate } from '@jazylym/i18n/i18n';
import type { Said } from '@jazylym/i18n/report/export/about';
import type { Services } from '../../context.ts';
import type { Selection } from '../selection.ts';

/** Rows of a table on their way, and how many there are in all. */
export type Piece = { total: number; rows: ExportCell[][] };

/** A table that is kept whole: its heads, each column as wide as so many letters, its rows, and what it is narrowed to and counts. */
export type ExportTable = {
  columns: { head: string; width: number }[];
  /** The page it is shown on. */
  page: string;
  filters: Said[];
  /** The first piece tells how many rows there are. Rows that are read on the way are of one moment. */
  pieces: (signal: AbortSignal) => AsyncIterable<Piece>;
};

/** Who asks, how far that reaches, and in which language. */
export type Asker = { reach: ReportReach; language: Language; t: Translate };

/** Makes a table of what was asked; null for one that nobody of such a reach may have. */
export type Tabulate<Name extends keyof Exports> = (
  services: Pick<Services, 'reports' | 'clock' | 'known' | 'db'>,
  asked: Exports[Name],
  asker: Asker,
) => ExportTable | null;

/** Rows of a piece: a few hundred thousand bytes of a file. */
const ROWS_A_PIECE = 500;

/** A table that is read at once, since there are only so many titles, branches and facilities: nothing is held open while it is sent. */
export async function* readAtOnce(read: () => Promise<ExportCell[][]>): AsyncGenerator<Piece, void> {
  const rows = await read();
  const total = rows.length;
  yield { total, rows: [] };
  for (let at = 0; at < total; at += ROWS_A_PIECE) yield { total, rows: rows.slice(at, at + ROWS_A_PIECE) };
}

/** How sets grew since the days compared with; `fresh` says that there were none then. */
export const growthCell = (now: number, before: number, fresh: string): ExportCell =>
  before === 0 && now > 0 ? textCell(fresh) : shareCell(changeOf(now, before));

/** The widths of columns in letters. */
export const WIDTH = { code: 12, name: 34, number: 14 } as const;

/** A column of numbers, unless it is as wide as something else. */
export const column = (head: string, width: number = WIDTH.number) => ({ head, width });

type Calling = { known: Pick<Services['known'], 'branches' | 'publications'>; language: Language };

/**
 * The names of the branches and titles that a table is narrowed to, for its filters. What lies beyond the selection is called by its
 * code, like what there is not.
 */
export function namesAsked(
  asked: { branchCodes: readonly string[]; publicationIndexes: readonly string[] },
  selection: Selection,
  { known, language }: Calling,
): { branches: string[]; publications: string } {
  const isWithin = (code: string, within: readonly string[] | null) => within === null || within.includes(code);
  const branchOf = (code: string) => known.branches().find((one) => one.code === code);
  const titleOf = (index: string) => {
    const title = isWithin(index, selection.publicationIndexes) ? known.publications().get(index)?.title : undefined;
    return title === undefined ? index : `${title[language]} (${index})`;
  };
  return {
    branches: asked.branchCodes.map((code) =>
      isWithin(code, selection.branchCodes) ? (branchOf(code)?.names[language] ?? code) : code,
    ),
    publications: asked.publicationIndexes.map(titleOf).join(', '),
  };
}
