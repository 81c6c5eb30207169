import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { AcceptanceOrder, Catalogue } from '@jazylym/domain/catalogue/catalogue';
import type { ClientBase, Pool } from 'pg';
import { todayOf } from '../clock.ts';

/** Where statements go. */
export type Source = Pool | ClientBase;

/** Which catalogue is the newest published one, and the order of acceptance as it is set. */
export type Newest = { catalogueId: number | null; order: AcceptanceOrder };

const NEWEST = {
  name: 'catalogue.newest',
  text: `SELECT (SELECT id FROM catalogue WHERE published_at IS NOT NULL ORDER BY year DESC, version DESC LIMIT 1) AS id,
    (SELECT value FROM setting WHERE name = 'acceptance.order') AS value`,
};

/** Asks what is published now: cheap, for it is asked every second. */
export async function newest(pool: Source): Promise<Newest> {
  const { rows } = await pool.query<{ id: number | null; value: unknown }>(NEWEST);
  return { catalogueId: rows[0]?.id ?? null, order: AcceptanceOrder.parse(rows[0]?.value ?? {}) };
}

/** When a published catalogue came into force. */
export type Publication = { id: number; publishedOn: CalendarDate };

/** All published catalogues, the newest first, as `newest` has it. */
export async function publications(pool: Source): Promise<Publication[]> {
  const { rows } = await pool.query<{ id: number; published_at: Date }>(
    'SELECT id, published_at FROM catalogue WHERE published_at IS NOT NULL ORDER BY year DESC, version DESC',
  );
  return rows.map(({ id, published_at }) => ({ id, publishedOn: todayOf(published_at) }));
}

const CATALOGUE = `SELECT id, year, version, published_at, to_char(first_start_month, 'YYYY-MM') AS "firstStartMonth",
    to_char(last_start_month, 'YYYY-MM') AS "lastStartMonth"
  FROM catalogue WHERE id = $1 AND published_at IS NOT NULL`;

const ENTRIES = `SELECT e.position, e.publication_index AS "publicationIndex",
    json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en) AS title, e.kind, p.publisher_id AS "publisherId",
    e.publisher_name AS "publisherName", e.editorial_phone AS "editorialPhone", e.distribution_system AS "distributionSystem",
    CASE WHEN cardinality(e.territory) = 0 THEN to_json('republic'::text) ELSE to_json(e.territory) END AS territory,
    e.volume_pages AS "volumePages", e.issues_per_year AS "issuesPerYear", e.issues_per_month AS "issuesPerMonth",
    e.priced_by AS "pricedBy", e.minimum_months AS "minimumMonths", e.maximum_months AS "maximumMonths", e.is_demo AS "isDemo",
    (SELECT json_agg(json_build_object('months', r.months, 'zone', r.zone, 'publisher', r.publisher_tiyn,
        'delivery', r.delivery_tiyn) ORDER BY r.zone, r.months)
      FROM catalogue_row r WHERE r.catalogue_id = e.catalogue_id AND r.publication_index = e.publication_index) AS rows
  FROM catalogue_entry e
    JOIN publication p ON p.index = e.publication_index
  WHERE e.catalogue_id = $1 ORDER BY e.position`;

/** A published catalogue with all its entries and rows. Throws ZodError when what is stored is no catalogue. */
export async function loadCatalogue(pool: Source, id: number): Promise<Catalogue> {
  const [catalogue, entries] = await Promise.all([
    pool.query<{ published_at: Date }>(CATALOGUE, [id]),
    pool.query<Record<string, unknown>>(ENTRIES, [id]),
  ]);
  const [head] = catalogue.rows;
  if (head === undefined) throw new Error(`no published catalogue ${id}`);
  return Catalogue.parse({ ...head, publishedOn: todayOf(head.published_at), entries: entries.rows });
}
