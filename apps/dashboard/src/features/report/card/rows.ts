import type { Language } from '@jazylym/domain/organisation/organisation';
import type { AcceptanceReport, Figures } from '@jazylym/domain/report/report';
import { compareText } from '@jazylym/i18n/compare';
import { type Measure, measured } from '../filter/measure.ts';

/** One bar, and one row of the table under it. */
export interface Row {
  /** The publication's index or the branch's code; empty for the rest. */
  code: string;
  name: string;
  value: number;
  figures: Figures;
}

const byValue = (one: Row, other: Row): number => other.value - one.value || compareText(one.name, other.name);

/** Publications, the largest first. */
export const publicationRows = (report: AcceptanceReport, measure: Measure, language: Language): Row[] =>
  report.byPublication
    .map(({ publicationIndex, title, figures }) => ({
      code: publicationIndex,
      name: title[language],
      value: measured(figures, measure),
      figures,
    }))
    .sort(byValue);

/** Branches, the largest first. */
export const branchRows = (report: AcceptanceReport, measure: Measure, language: Language): Row[] =>
  report.byBranch
    .map(({ branchCode, names, figures }) => ({
      code: branchCode,
      name: names[language],
      value: measured(figures, measure),
      figures,
    }))
    .sort(byValue);

/** The first `most` rows and what the others come to; one other is shown as itself, since a rest of one hides nothing. */
export function topOf<One extends { value: number }>(
  rows: readonly One[],
  most: number,
): { top: One[]; rest: { count: number; value: number } | null } {
  if (rows.length <= most + 1) return { top: [...rows], rest: null };
  const others = rows.slice(most);
  return {
    top: rows.slice(0, most),
    rest: { count: others.length, value: others.reduce((sum, { value }) => sum + value, 0) },
  };
}
