import * as z from 'zod';
import { subtractTiyn, type Tiyn, tiyn } from '../money/tiyn.ts';
import { CatalogueEntry, type CatalogueRow, PricedBy, PublicationKind } from './catalogue.ts';
import type { ImportProblem } from './import-problem.ts';
import { type CatalogueImportRow, HEAD_COLUMNS, type ImportHead, type ImportPrice } from './import-row.ts';
import { spreadIssues } from './issues.ts';

/** An entry as a file gives it. What it leaves out is null: `completeEntry` takes that from what is known of the title. */
export const ImportedEntry = CatalogueEntry.omit({ publisherId: true }).extend({
  title: z.object({ kk: z.string().min(1), ru: z.string().min(1).nullable(), en: z.string().min(1).nullable() }),
  kind: PublicationKind.nullable(),
  publisherName: z.string().min(1).nullable(),
  pricedBy: PricedBy.nullable(),
});
export type ImportedEntry = z.infer<typeof ImportedEntry>;

/** What a file does not say: the delivery part of an unparted price, in whole percent, and whether its prices are invented. */
export type ImportSettings = { deliveryPercent: number; isDemo: boolean };

export type ImportedCatalogue = { ok: true; entries: ImportedEntry[] } | { ok: false; problems: ImportProblem[] };

type Group = { head: ImportHead; lines: CatalogueImportRow[] };

/**
 * Puts the lines of a file together into entries, one for each title, in the file's order; all or, with every problem named, none.
 * Defaults of what a line leaves out: card system, the republic, terms from the shortest to the longest row, issues spread evenly.
 */
export function assembleEntries(rows: readonly CatalogueImportRow[], settings: ImportSettings): ImportedCatalogue {
  const { groups, problems } = groupByTitle(rows);
  problems.push(...repeatedNumbers(groups), ...groups.flatMap(problemsOfGroup));
  if (problems.length > 0) return { ok: false, problems: problems.sort((one, other) => one.line - other.line) };
  return { ok: true, entries: groups.map((group) => entryFrom(group, settings)) };
}

/** The publisher's part of an unparted price: what delivery leaves, down to whole tenge, so that the odd tenge is delivery's. */
export function splitPublisher(total: Tiyn, deliveryPercent: number): Tiyn {
  const hundredths = total * (100 - deliveryPercent);
  return tiyn((hundredths - (hundredths % 10_000)) / 100);
}

function groupByTitle(rows: readonly CatalogueImportRow[]): { groups: Group[]; problems: ImportProblem[] } {
  const groups = new Map<string, Group>();
  const problems: ImportProblem[] = [];
  let current: Group | undefined;
  for (const row of rows) {
    const known = row.head === null ? current : groups.get(row.head.index);
    if (known !== undefined) {
      problems.push(...differences(known, row));
      known.lines.push(row);
      current = known;
    } else if (row.head !== null) {
      current = { head: row.head, lines: [row] };
      groups.set(row.head.index, current);
    } else {
      problems.push({ line: row.line, column: 'index', reason: 'noTitleAbove' });
    }
  }
  return { groups: [...groups.values()], problems };
}

/** What a further line of a title says otherwise than its first one; what it leaves empty is as above. */
function differences({ lines }: Group, row: CatalogueImportRow): ImportProblem[] {
  const first = lines[0]?.cells ?? {};
  const said = (cell: string | undefined): string => (cell ?? '').trim();
  return HEAD_COLUMNS.filter(
    (column) => said(row.cells[column]) !== '' && said(row.cells[column]) !== said(first[column]),
  ).map((column) => ({ line: row.line, column, reason: 'differsFromFirstLine' }));
}

function repeatedNumbers(groups: readonly Group[]): ImportProblem[] {
  const numbers = groups.map(({ head }) => head.number);
  return groups.flatMap(({ head, lines }, place) =>
    numbers.indexOf(head.number) < place
      ? [{ line: lines[0]?.line ?? 0, column: 'number', reason: 'repeatedNumber' as const }]
      : [],
  );
}

function problemsOfGroup({ head, lines }: Group): ImportProblem[] {
  const problems: ImportProblem[] = [];
  const { line } = lines[0] ?? { line: 0 };
  if (head.issuesPerMonth !== null && sum(head.issuesPerMonth) !== head.issuesPerYear)
    problems.push({ line, column: 'issuesPerMonth', reason: 'issuesDoNotAddUp' });
  const { minimumMonths, maximumMonths } = limitsOf(head, lines);
  lines.forEach((row, place) => {
    if (row.months < minimumMonths || row.months > maximumMonths)
      problems.push({ line: row.line, column: 'months', reason: 'termOutsideLimits' });
    if (lines.slice(0, place).some((above) => above.months === row.months))
      problems.push({ line: row.line, column: 'months', reason: 'repeatedTerm' });
    for (const { zone, total } of row.prices)
      if (lines.some((shorter) => shorter.months < row.months && (totalIn(shorter, zone) ?? 0) >= total))
        problems.push({ line: row.line, column: zone, reason: 'priceNotIncreasing' });
  });
  return problems;
}

const totalIn = (row: CatalogueImportRow, zone: ImportPrice['zone']): Tiyn | undefined =>
  row.prices.find((price) => price.zone === zone)?.total;

const limitsOf = (head: ImportHead, lines: readonly CatalogueImportRow[]) => ({
  minimumMonths: head.minimumMonths ?? Math.min(...lines.map(({ months }) => months)),
  maximumMonths: head.maximumMonths ?? Math.max(...lines.map(({ months }) => months)),
});

function entryFrom({ head, lines }: Group, { deliveryPercent, isDemo }: ImportSettings): ImportedEntry {
  const { title, phone } = head.title;
  return {
    position: head.number,
    publicationIndex: head.index,
    title: { kk: title, ru: head.titleRu, en: head.titleEn },
    kind: head.kind,
    publisherName: head.publisher,
    editorialPhone: head.phone ?? phone,
    distributionSystem: head.distributionSystem ?? 'card',
    territory: head.territory ?? 'republic',
    volumePages: head.volumePages,
    issuesPerYear: head.issuesPerYear,
    issuesPerMonth: head.issuesPerMonth ?? spreadIssues(head.issuesPerYear),
    pricedBy: head.pricedBy,
    ...limitsOf(head, lines),
    rows: lines.flatMap(({ months, prices }) => prices.map((price) => rowFrom(months, price, deliveryPercent))),
    isDemo,
  };
}

function rowFrom(months: number, { zone, total, publisher }: ImportPrice, deliveryPercent: number): CatalogueRow {
  const part = publisher ?? splitPublisher(total, deliveryPercent);
  return { months, zone, publisher: part, delivery: subtractTiyn(total, part) };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
