import { AcceptanceOrder, Catalogue } from '@jazylym/domain/catalogue/catalogue';
import type { CatalogueVersion } from '@jazylym/domain/catalogue/current';
import type { ClientBase, Pool } from 'pg';
import { todayOf } from '../clock.ts';

/** Where statements go. */
export type Source = Pool | ClientBase;

/** Every published version of every year's catalogue without what is in it, and the order of acceptance as it is set. */
export type Publications = { versions: CatalogueVersion[]; order: AcceptanceOrder };

const HEAD = `id, year, version, published_at AS "publishedAt", to_char(first_start_month, 'YYYY-MM') AS "firstStartMonth",
    to_char(last_start_month, 'YYYY-MM') AS "lastStartMonth"`;

const PUBLICATIONS = {
  name: 'catalogue.publications',
  text: `SELECT (SELECT json_agg(v ORDER BY year, version)
      FROM (SELECT ${HEAD} FROM catalogue WHERE published_at IS NOT NULL) v) AS versions,
    (SELECT value FROM setting WHERE name = 'acceptance.order') AS value`,
};

type Head = Omit<CatalogueVersion, 'publishedOn'> & { publishedAt: Date | string };

/** Asks what is published now: cheap, for it is asked every second. */
export async function publications(pool: Source): Promise<Publications> {
  const { rows } = await pool.query<{ versions: Head[] | null; value: unknown }>(PUBLICATIONS);
  const [row] = rows;
  return { versions: (row?.versions ?? []).map(versionOf), order: AcceptanceOrder.parse(row?.value ?? {}) };
}

const versionOf = ({ publishedAt, ...head }: Head): CatalogueVersion => ({
  ...head,
  publishedOn: todayOf(new Date(publishedAt)),
});

const CATALOGUE = `SELECT ${HEAD} FROM catalogue WHERE id = $1 AND published_at IS NOT NULL`;

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
    pool.query<Head>(CATALOGUE, [id]),
    pool.query<Record<string, unknown>>(ENTRIES, [id]),
  ]);
  const [head] = catalogue.rows;
  if (head === undefined) throw new Error(`no published catalogue ${id}`);
  return Catalogue.parse({ ...versionOf(head), entries: entries.rows });
}
