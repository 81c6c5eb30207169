import { integerCell, row, textCell } from '@jazylym/documents/protocol/file-sheet';
import type { Actor } from '@jazylym/domain/access/role';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { planKey } from '@jazylym/domain/report/plan';
import {
  type PlanProblem,
  type PlanRow,
  planHeads,
  planKindWord,
  readPlanHeader,
  readPlanRow,
} from '@jazylym/domain/report/plan-file';
import { readLines } from '../../catalogue/import-lines.ts';
import { decodeText } from '../../catalogue/import-text.ts';
import type { Services } from '../../context.ts';
import { csvOf, xlsxOf } from '../../day/export.ts';
import { lineNames, plannableLines } from './plan-reach.ts';
import { planLines } from './plan-store.ts';
import { isXlsx, readXlsxLines } from './xlsx-lines.ts';

/** The most lines of a file: every facility and title of the country several times over. */
const MOST_LINES = 20_000;

type Wanted = { year: number; format: 'csv' | 'xlsx'; language: Language };

const WIDTHS = [12, 18, 44, 18];

/** Every line that somebody may plan with what is planned now, as a file that an import takes back; in base64. */
export async function planFile(
  { db, known, actor }: Pick<Services, 'db' | 'known'> & { actor: Actor },
  { year, format, language }: Wanted,
): Promise<{ file: string }> {
  const planned = new Map((await planLines(db.pool, year)).map((line) => [planKey(line), line.sets]));
  const names = lineNames(known);
  const rows = plannableLines(actor, known).map((line) => {
    const sets = planned.get(planKey(line));
    const words = [planKindWord(line.kind, language), line.code, names(line)[language]].map(textCell);
    return row(...words, sets === undefined ? null : integerCell(sets));
  });
  const columns = planHeads(language).map((head, place) => ({ head, width: WIDTHS[place] ?? 12 }));
  const sheet = { name: String(year), columns, rows };
  const bytes = format === 'csv' ? Buffer.from(csvOf(sheet)) : await xlsxOf([sheet]);
  return { file: bytes.toString('base64') };
}

/** A file's lines and what of them cannot be read; no lines where it is no file of a plan at all. */
export type PlanFile = { rows: PlanRow[]; problems: PlanProblem[] };

const refused = (line: number, reason: PlanProblem['reason']): PlanFile => ({
  rows: [],
  problems: [{ line, column: null, reason, text: '' }],
});

/** Reads a plan's file: XLSX, or CSV in UTF-8 or Windows-1251 between commas or semicolons. A line twice is a problem. */
export async function readPlanFile(bytes: Buffer): Promise<PlanFile> {
  const read = isXlsx(bytes)
    ? { ok: true as const, lines: await readXlsxLines(bytes) }
    : readLines(decodeText(bytes).text);
  if (!read.ok) return refused(read.line, 'quoteNotClosed');
  if (read.lines === null) return refused(1, 'notAFile');
  const [first, ...lines] = read.lines;
  if (first === undefined) return refused(1, 'empty');
  const header = readPlanHeader(first.cells);
  if (!header.ok) return { rows: [], problems: header.problems };
  if (lines.length === 0) return refused(first.line, 'empty');
  const surplus = lines[MOST_LINES];
  if (surplus !== undefined) return refused(surplus.line, 'tooManyLines');

  const file: PlanFile = { rows: [], problems: [] };
  const keys = new Set<string>();
  for (const { line, cells } of lines) {
    const result = readPlanRow(header.columns, cells, line);
    if (!result.ok) file.problems.push(...result.problems);
    else if (keys.has(planKey(result.row)))
      file.problems.push({ line, column: 'code', reason: 'repeatedCode', text: result.row.code });
    else {
      keys.add(planKey(result.row));
      file.rows.push(result.row);
    }
  }
  return file;
}
