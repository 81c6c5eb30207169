import { Month } from '@jazylym/domain/calendar/calendar';
import type { ImportedEntry } from '@jazylym/domain/catalogue/import';
import type { ImportProblem } from '@jazylym/domain/catalogue/import-problem';
import pg, { type ClientBase } from 'pg';
import type { ImportOptions } from './import-options.ts';
import { publishCatalogue } from './publish-store.ts';

/** A catalogue's file as it was read: its entries, and the line where each title begins. */
type ReadFile = { entries: readonly ImportedEntry[]; lines: ReadonlyMap<string, number> };

export type Imported =
  | { ok: true; version: number; summary: CatalogueSummary; months: { first: Month; last: Month } }
  | { ok: false; problems: ImportProblem[] | 'monthsReversed' };

/**
 * Publishes what a file holds as the next version of its year's catalogue, as the database's owner: in one transaction, all of
 * it or nothing. A dry run does the same and takes it back.
 */
export async function importCatalogue(
  ownerUrl: string,
  file: ReadFile,
  options: ImportOptions,
  now: Date,
): Promise<Imported> {
  const client = new pg.Client({ connectionString: ownerUrl, options: '-c TimeZone=UTC' });
  // A connection that is cut between two queries fails the next one; without a listener it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('BEGIN');
    const imported = await importWithin(client, file, options, now);
    await client.query(imported.ok && !options.isDryRun ? 'COMMIT' : 'ROLLBACK');
    return imported;
  } finally {
    await client.end();
  }
}

async function importWithin(client: ClientBase, file: ReadFile, options: ImportOptions, now: Date): Promise<Imported> {
  const problems = await outsideTheCountry(client, file);
  if (problems.length > 0) return { ok: false, problems };
  const former = await startMonthsOf(client, options.year);
  const first = options.firstMonth ?? former?.first ?? Month.parse(`${options.year}-01`);
  const last = options.lastMonth ?? former?.last ?? Month.parse(`${options.year}-12`);
  if (first > last) return { ok: false, problems: 'monthsReversed' };

  const { year } = options;
  const catalogue = { year, firstStartMonth: first, lastStartMonth: last, publishedAt: now, entries: file.entries };
  const { id, version } = await publishCatalogue(client, catalogue);
  return { ok: true, version, summary: await summaryOf(client, id), months: { first, last } };
}

/** Territories that name a branch which does not exist. */
async function outsideTheCountry(client: ClientBase, { entries, lines }: ReadFile): Promise<ImportProblem[]> {
  const regional = entries.flatMap(({ publicationIndex, territory }) =>
    territory === 'republic' ? [] : [{ publicationIndex, territory }],
  );
  const unknown = await unknownBranches(
    client,
    regional.flatMap(({ territory }) => territory),
  );
  return regional
    .filter(({ territory }) => territory.some((code) => unknown.includes(code)))
    .map(({ publicationIndex }) => ({
      line: lines.get(publicationIndex) ?? 1,
      column: 'territory',
      reason: 'notBranchCodes',
    }));
}

/** What a catalogue holds, and how it differs from the version of its year before it: counts of titles, and of rows. */
export interface CatalogueSummary {
  titles: number;
  rows: number;
  /** Titles that the former version has not, has with other conditions or prices, and has while this one has not. */
  added: number;
  changed: number;
  gone: number;
}

const SUMMARY = `WITH entry AS (
    SELECT e.catalogue_id, e.publication_index, to_jsonb(e) - '{catalogue_id,position}'::text[] AS conditions,
      (SELECT jsonb_agg(to_jsonb(r) - 'catalogue_id' ORDER BY r.months, r.zone) FROM catalogue_row r
        WHERE r.catalogue_id = e.catalogue_id AND r.publication_index = e.publication_index) AS prices
    FROM catalogue_entry e),
  this AS (SELECT * FROM entry WHERE catalogue_id = $1),
  former AS (SELECT * FROM entry WHERE catalogue_id = (
    SELECT f.id FROM catalogue f JOIN catalogue c ON c.year = f.year AND c.version > f.version
    WHERE c.id = $1 AND f.published_at IS NOT NULL ORDER BY f.version DESC LIMIT 1))
  SELECT count(t.conditions)::int AS titles, coalesce(sum(jsonb_array_length(t.prices)), 0)::int AS rows,
    (count(*) FILTER (WHERE f.conditions IS NULL))::int AS added,
    (count(*) FILTER (WHERE (f.conditions, f.prices) <> (t.conditions, t.prices)))::int AS changed,
    (count(*) FILTER (WHERE t.conditions IS NULL))::int AS gone
  FROM this t FULL JOIN former f USING (publication_index)`;

/** Compares a catalogue with the version of its year before it. */
async function summaryOf(client: ClientBase, id: number): Promise<CatalogueSummary> {
  const { rows } = await client.query<CatalogueSummary>(SUMMARY, [id]);
  return rows[0] as CatalogueSummary;
}

const BOUNDS = `SELECT to_char(first_start_month, 'YYYY-MM') AS first, to_char(last_start_month, 'YYYY-MM') AS last
  FROM catalogue WHERE year = $1 ORDER BY version DESC LIMIT 1`;

/** The start months, inclusive, that the newest version of a year's catalogue prices; null where there is none. */
async function startMonthsOf(client: ClientBase, year: number): Promise<{ first: Month; last: Month } | null> {
  const { rows } = await client.query<{ first: Month; last: Month }>(BOUNDS, [year]);
  return rows[0] ?? null;
}

const UNKNOWN_BRANCHES = `SELECT DISTINCT x.code FROM unnest($1::text[]) AS x (code)
  WHERE NOT EXISTS (SELECT FROM branch b WHERE b.code = x.code) ORDER BY x.code`;

/** Those of the branch codes that no branch has. */
async function unknownBranches(client: ClientBase, codes: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ code: string }>(UNKNOWN_BRANCHES, [codes]);
  return rows.map(({ code }) => code);
}
