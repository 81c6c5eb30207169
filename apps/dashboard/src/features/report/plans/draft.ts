import { type PlanChange, type PlanKind, planKey } from '@jazylym/domain/report/plan';
import { readSets } from '@jazylym/domain/report/plan-file';

/** A line that is typed: what it says, also where it is no number yet, and what was planned when it was typed. */
export interface Typed {
  kind: PlanKind;
  code: string;
  text: string;
  before: number | null;
}

/** What is typed and not saved, by line, and the version of the plan that its author saw; `past` is what undo goes back to. */
export interface Draft {
  seen: number;
  typed: ReadonlyMap<string, Typed>;
  past: readonly ReadonlyMap<string, Typed>[];
}

export const NO_DRAFT: Draft = { seen: 0, typed: new Map(), past: [] };

/** What a line's field shows: what is typed there, else what is planned. */
export const shownText = (draft: Draft, line: { kind: PlanKind; code: string }, plan: number | null): string =>
  draft.typed.get(planKey(line))?.text ?? (plan === null ? '' : String(plan));

/**
 * The draft with a line typed. What was planned anyway is no change and is forgotten. `version` is the plan's that its author
 * sees, and stays that of the first change.
 */
export function typeLine(draft: Draft, line: Typed, version: number): Draft {
  const key = planKey(line);
  const isChange = readSets(line.text) !== line.before;
  const known = draft.typed.get(key);
  if (isChange ? known?.text === line.text : known === undefined) return draft;
  const typed = new Map(draft.typed);
  if (isChange) typed.set(key, line);
  else typed.delete(key);
  return { seen: draft.typed.size === 0 ? version : draft.seen, typed, past: [...draft.past, draft.typed] };
}

/** The draft with several lines typed at once, as a pasted column is: one step to undo. */
export function typeLines(draft: Draft, lines: readonly Typed[], version: number): Draft {
  const { seen, typed } = lines.reduce((before, line) => typeLine(before, line, version), draft);
  return typed === draft.typed ? draft : { seen, typed, past: [...draft.past, draft.typed] };
}

/** The lines of a pasted text: a column of a spreadsheet, of which the last line often ends too. */
export const pastedTexts = (text: string): string[] =>
  text
    .replace(/\r?\n$/, '')
    .split(/\r?\n/)
    .map((line) => line.trim());

/** The draft before the last line was typed. */
export function undoLast(draft: Draft): Draft {
  const typed = draft.past.at(-1);
  return typed === undefined ? draft : { ...draft, typed, past: draft.past.slice(0, -1) };
}

/** The draft without the lines that somebody else has changed meanwhile, as its author has seen in `version`. */
export function takeTheirs(draft: Draft, steps: readonly { kind: PlanKind; code: string }[], version: number): Draft {
  const theirs = new Set(steps.map(planKey));
  return { seen: version, typed: new Map([...draft.typed].filter(([key]) => !theirs.has(key))), past: [] };
}

/** The lines that a draft changes, and how many of what is typed are no numbers of sets. */
export function changesOf(draft: Draft): { lines: PlanChange[]; wrong: number } {
  const lines = [...draft.typed.values()].flatMap(({ kind, code, text }): PlanChange[] => {
    const sets = readSets(text);
    return sets === undefined ? [] : [{ kind, code, sets }];
  });
  return { lines, wrong: draft.typed.size - lines.length };
}
