import { foldText } from '@jazylym/domain/catalogue/fold';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { neededPerDay, type PlanProgress, type PlanProgressLine, shareOf } from '@jazylym/domain/report/plan';
import { compareText } from '@jazylym/i18n/compare';
import type { PlansSearch, Sort } from './plans-search.ts';

const VALUES: Record<Exclude<Sort, 'name'>, (line: PlanProgressLine) => number | null> = {
  plan: ({ plan }) => plan,
  accepted: ({ accepted }) => accepted,
  share: ({ share }) => share,
  before: ({ before }) => before,
  needed: (line) => line.neededPerDay,
};

/** The lines that are looked for, in the order that was chosen: names from their beginning, numbers the largest first. */
export function planRows(
  lines: readonly PlanProgressLine[],
  search: PlansSearch,
  language: Language,
): PlanProgressLine[] {
  const words = foldText(search.text ?? '').split(' ');
  const found = lines.filter(({ code, names }) => {
    const text = ` ${foldText(`${names[language]} ${code}`)}`;
    return words.every((word) => text.includes(` ${word}`));
  });
  const { sort } = search;
  if (sort === undefined) return found;
  const turn = search.turned === 'yes' ? -1 : 1;
  if (sort === 'name')
    return found.sort((one, other) => turn * compareText(one.names[language], other.names[language]));
  const value = VALUES[sort];
  // What has no number comes last, whichever way round.
  return found.sort((one, other) => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return turn * (b - a);
  });
}

/** The lines together: a share of the plan counts what was accepted where there is one. */
export function wholeOf(lines: readonly PlanProgressLine[], { daysLeft }: Pick<PlanProgress, 'daysLeft'>) {
  const sum = (of: readonly PlanProgressLine[], value: (line: PlanProgressLine) => number) =>
    of.reduce((total, line) => total + value(line), 0);
  const planned = lines.filter(({ plan }) => plan !== null);
  const plan = planned.length === 0 ? null : sum(planned, (line) => line.plan ?? 0);
  return {
    plan,
    accepted: sum(lines, (line) => line.accepted),
    before: lines.every(({ before }) => before === null) ? null : sum(lines, (line) => line.before ?? 0),
    share: shareOf(
      plan,
      sum(planned, (line) => line.accepted),
    ),
    expected: plan === null ? null : sum(planned, (line) => line.expected ?? 0),
    neededPerDay: neededPerDay(
      plan,
      sum(planned, (line) => line.accepted),
      daysLeft,
    ),
  };
}
