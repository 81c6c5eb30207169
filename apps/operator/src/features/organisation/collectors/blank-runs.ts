import { BlankRange } from '@jazylym/domain/organisation/collector';
import type { Answers } from '@jazylym/front/trpc';

/** Numbers in a row, both inclusive. */
export type Run = { first: number; last: number };

/** Ascending numbers as the rows that they make. */
export function runsOf(numbers: readonly number[]): Run[] {
  const runs: Run[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && run.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}

type Ended = Answers['organisation']['blanks']['ended'][number];
export type EndedRun = Run & Omit<Ended, 'number'>;

/** Blanks that ended alike on a day, as the rows that they make: the order of the days stays. */
export function endedRuns(ended: readonly Ended[]): EndedRun[] {
  const runs: EndedRun[] = [];
  for (const { number, ...how } of ended) {
    const run = runs.at(-1);
    const isNext = run !== undefined && run.last === number - 1;
    if (isNext && run.end === how.end && run.reason === how.reason && run.on === how.on) run.last = number;
    else runs.push({ first: number, last: number, ...how });
  }
  return runs;
}

export type RangeField = 'first' | 'last';
export type ReadRange = { ok: true; range: BlankRange } | { ok: false; wrong: RangeField };

/** Reads a row of blanks as it is typed; `alone` takes a first number without a last one as a single blank. */
export function readRange(typed: Record<RangeField, string>, { alone }: { alone: boolean }): ReadRange {
  const numberOf = (text: string) => (/^\d{1,9}$/.test(text.trim()) ? Number(text) : Number.NaN);
  const first = numberOf(typed.first);
  const read = BlankRange.safeParse({ first, last: alone && typed.last.trim() === '' ? first : numberOf(typed.last) });
  if (read.success) return { ok: true, range: read.data };
  return { ok: false, wrong: Number.isNaN(first) || first < 1 ? 'first' : 'last' };
}

/** How many blanks a row has. */
export const manyOf = ({ first, last }: Run): number => last - first + 1;
