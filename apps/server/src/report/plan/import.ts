import { type PlanStep, planKey } from '@jazylym/domain/report/plan';
import type { PlanProblem } from '@jazylym/domain/report/plan-file';
import { readPlanFile } from './plan-file.ts';
import { lineNames, plansLine } from './plan-reach.ts';
import { planLines, planVersion } from './plan-store.ts';
import { type Planning, type SaveAnswer, savePlan } from './save.ts';

/** What a file would change, compared with the version that is named; or its bad lines, the first ones of `count`. */
export type PlanPreview =
  | { ok: true; version: number; added: number; changed: number; removed: number; unchanged: number; steps: FileStep[] }
  | PlanRefused;
type PlanRefused = { ok: false; count: number; problems: PlanProblem[] };

/** What a line of the file changes. */
type FileStep = PlanStep & { line: number };

/** More than these nobody reads at once. */
const MOST_PROBLEMS = 100;
const MOST_STEPS = 200;

type Asked = { year: number; file: Buffer };
type Read = { ok: true; version: number; steps: FileStep[]; unchanged: number } | PlanRefused;

async function readAndCompare({ db, known, actor }: Planning, { year, file }: Asked): Promise<Read> {
  const { rows, problems } = await readPlanFile(file);
  const unknown = rows
    .filter((row) => !plansLine(actor, known, row))
    .map(({ line, code }): PlanProblem => ({ line, column: 'code', reason: 'unknownCode', text: code.slice(0, 60) }));
  const all = [...problems, ...unknown].toSorted((one, other) => one.line - other.line);
  if (all.length > 0) return { ok: false, count: all.length, problems: all.slice(0, MOST_PROBLEMS) };
  // The version first: what is changed after it is read is a change meanwhile, and never one that was overlooked.
  const version = await planVersion(db.pool, year);
  const planned = new Map((await planLines(db.pool, year)).map((line) => [planKey(line), line.sets]));
  const names = lineNames(known);
  const steps = rows.flatMap(({ line, kind, code, sets }): FileStep[] => {
    const before = planned.get(planKey({ kind, code })) ?? null;
    return before === sets ? [] : [{ line, kind, code, names: names({ kind, code }), before, after: sets }];
  });
  return { ok: true, version, steps, unchanged: rows.length - steps.length };
}

/** Says what a file would change of a campaign's plan, and changes nothing. */
export async function previewPlanFile(planning: Planning, asked: Asked): Promise<PlanPreview> {
  const read = await readAndCompare(planning, asked);
  if (!read.ok) return read;
  const { version, steps, unchanged } = read;
  const removed = steps.filter(({ after }) => after === null).length;
  const added = steps.filter(({ before }) => before === null).length;
  const changed = steps.length - added - removed;
  return { ok: true, version, added, changed, removed, unchanged, steps: steps.slice(0, MOST_STEPS) };
}

/** Takes a file as its preview, which named the version `seen`, showed it: all of it in one version, or nothing. */
export async function importPlanFile(
  planning: Planning,
  { seen, note, ...asked }: Asked & { seen: number; note: string },
): Promise<SaveAnswer | PlanRefused> {
  const read = await readAndCompare(planning, asked);
  if (!read.ok) return read;
  const lines = read.steps.map(({ kind, code, after }) => ({ kind, code, sets: after }));
  return await savePlan(planning, { year: asked.year, seen, note, lines });
}
