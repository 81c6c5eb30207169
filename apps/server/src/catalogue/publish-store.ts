import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { firstDayOf } from '@jazylym/domain/calendar/month';
import { completeEntry, type KnownTitle, type NewEntry } from '@jazylym/domain/catalogue/complete';
import type { ImportedEntry } from '@jazylym/domain/catalogue/import';
import type { ClientBase } from 'pg';

/** A catalogue to be published: start months inclusive. */
export interface NewCatalogue {
  year: number;
  firstStartMonth: Month;
  lastStartMonth: Month;
  publishedAt: Date;
  entries: readonly ImportedEntry[];
}

const KNOWN = `SELECT p.index, p.kind, o.name AS "publisherName",
    json_build_object('kk', p.title_kk, 'ru', p.title_ru, 'en', p.title_en) AS title
  FROM publication p JOIN publisher o ON o.id = p.publisher_id WHERE p.index = ANY ($1)`;

const PUBLISHERS = 'INSERT INTO publisher (name) SELECT DISTINCT unnest($1::text[]) ON CONFLICT (name) DO NOTHING';

const PUBLICATIONS = `INSERT INTO publication (index, title_kk, title_ru, title_en, kind, publisher_id)
  SELECT x."publicationIndex", x.title->>'kk', x.title->>'ru', x.title->>'en', x.kind, o.id
  FROM jsonb_to_recordset($1) AS x ("publicationIndex" text, title jsonb, kind publication_kind, "publisherName" text)
    JOIN publisher o ON o.name = x."publisherName"
  ON CONFLICT (index) DO UPDATE SET title_kk = excluded.title_kk, title_ru = excluded.title_ru,
    title_en = excluded.title_en, kind = excluded.kind, publisher_id = excluded.publisher_id`;

const CATALOGUE = `INSERT INTO catalogue (year, version, published_at, first_start_month, last_start_month)
  SELECT $1::int, coalesce(max(version), 0) + 1, $2, $3, $4 FROM catalogue WHERE year = $1 RETURNING id, version`;

const ENTRIES = `INSERT INTO catalogue_entry (catalogue_id, publication_index, position, title_kk, title_ru, title_en, kind,
    publisher_name, editorial_phone, distribution_system, territory, volume_pages, issues_per_year, issues_per_month, priced_by,
    minimum_months, maximum_months, is_demo)
  SELECT $1, x."publicationIndex", x.position, x.title->>'kk', x.title->>'ru', x.title->>'en', x.kind,
    x."publisherName", x."editorialPhone", x."distributionSystem",
    CASE WHEN jsonb_typeof(x.territory) = 'array'
      THEN ARRAY(SELECT jsonb_array_elements_text(x.territory)) ELSE '{}' END,
    x."volumePages", x."issuesPerYear", ARRAY(SELECT jsonb_array_elements_text(x."issuesPerMonth")::smallint),
    x."pricedBy", x."minimumMonths", x."maximumMonths", x."isDemo"
  FROM jsonb_to_recordset($2) AS x ("publicationIndex" text, position int, title jsonb, kind publication_kind,
    "publisherName" text, "editorialPhone" text, "distributionSystem" distribution_system, territory jsonb,
    "volumePages" int, "issuesPerYear" int, "issuesPerMonth" jsonb, "pricedBy" priced_by, "minimumMonths" smallint,
    "maximumMonths" smallint, "isDemo" boolean)`;

const ROWS = `INSERT INTO catalogue_row (catalogue_id, publication_index, months, zone, publisher_tiyn, delivery_tiyn)
  SELECT $1, x."publicationIndex", r.months, r.zone, r.publisher, r.delivery
  FROM jsonb_to_recordset($2) AS x ("publicationIndex" text, rows jsonb),
    jsonb_to_recordset(x.rows) AS r (months smallint, zone zone, publisher bigint, delivery bigint)`;

/**
 * Publishes a catalogue as the next version of its year, as the database's owner and within the caller's transaction; answers
 * its id and version. New publishers and publications are added; a known publication takes what the entries say of it and keeps
 * what they leave out. Former catalogues, and what was sold by them, keep the titles that they were published with.
 * Two publications at once wait for each other.
 */
export async function publishCatalogue(
  client: ClientBase,
  catalogue: NewCatalogue,
): Promise<{ id: number; version: number }> {
  const { year, firstStartMonth, lastStartMonth, publishedAt } = catalogue;
  await client.query('LOCK TABLE catalogue IN SHARE ROW EXCLUSIVE MODE');
  const complete = await completeEntries(client, catalogue.entries);
  const entries = JSON.stringify(complete);
  await client.query(PUBLISHERS, [complete.map(({ publisherName }) => publisherName)]);
  await client.query(PUBLICATIONS, [entries]);
  const months: CalendarDate[] = [firstDayOf(firstStartMonth), firstDayOf(lastStartMonth)];
  const { rows } = await client.query<{ id: number; version: number }>(CATALOGUE, [year, publishedAt, ...months]);
  const made = rows[0] as (typeof rows)[0];
  await client.query(ENTRIES, [made.id, entries]);
  await client.query(ROWS, [made.id, entries]);
  return made;
}

/** The entries with what they leave out taken from the register of titles. */
async function completeEntries(client: ClientBase, entries: readonly ImportedEntry[]): Promise<NewEntry[]> {
  const indexes = entries.map(({ publicationIndex }) => publicationIndex);
  const { rows } = await client.query<KnownTitle & { index: string }>(KNOWN, [indexes]);
  const known = new Map(rows.map((row) => [row.index, row]));
  return entries.map((entry) => completeEntry(entry, known.get(entry.publicationIndex)));
}
