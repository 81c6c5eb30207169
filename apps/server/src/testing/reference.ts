import type { ClientBase, Pool } from 'pg';

/** Branches of the test country. */
export const SHYMKENT = '17';
export const ALMATY = '02';

/** Facilities: two siblings in one branch, one in another. */
export const CITY_FACILITY = 1;
export const RAYON_FACILITY = 2;
export const OTHER_FACILITY = 3;

/** Publishers: the first has the magazines, 75384 among them, the second the newspapers. */
export const MAGAZINE_PUBLISHER = 1;
export const NEWSPAPER_PUBLISHER = 2;

const REFERENCE = `
  INSERT INTO branch (code, name_kk, name_ru, name_en, tile_column, tile_row) VALUES
    ('${SHYMKENT}', 'Шымкент қаласы', 'город Шымкент', 'Shymkent city', 5, 6),
    ('${ALMATY}', 'Алматы қаласы', 'город Алматы', 'Almaty city', 8, 5);
  INSERT INTO facility (id, code, name_kk, name_ru, name_en, branch_code) VALUES
    (${CITY_FACILITY}, '160000', 'Шымкент поштамты', 'Шымкентский почтамт', 'Shymkent post office', '${SHYMKENT}'),
    (${RAYON_FACILITY}, '160200', 'Сайрам ПББ', 'ОПС Сайрам', 'Sairam post office', '${SHYMKENT}'),
    (${OTHER_FACILITY}, '050012', 'Алматы 12-ПББ', 'ОПС Алматы-12', 'Almaty 12 post office', '${ALMATY}');
  INSERT INTO postal_place (code, new_code, facility_id, zone, settlement_kk, settlement_ru, settlement_en,
      rayon_kk, rayon_ru, rayon_en) VALUES
    ('160000', 'X10A1B2', ${CITY_FACILITY}, 'city', 'Шымкент', 'Шымкент', 'Shymkent', NULL, NULL, NULL),
    ('160200', 'X20C3D4', ${RAYON_FACILITY}, 'rayon', 'Сайрам', 'Сайрам', 'Sairam', 'Сайрам ауданы', 'Сайрамский район',
      'Sairam rayon'),
    ('050012', 'A10A5T4', ${OTHER_FACILITY}, 'city', 'Алматы', 'Алматы', 'Almaty', NULL, NULL, NULL);
  INSERT INTO publisher (id, name) VALUES
    (${MAGAZINE_PUBLISHER}, 'Оқыту баспасы'), (${NEWSPAPER_PUBLISHER}, 'Газеттер үйі');
  INSERT INTO publication (index, title_kk, title_ru, title_en, kind, publisher_id) VALUES
    ('75384', 'Оқыту-тәрбиелеу технологиясы', 'Технология обучения и воспитания', 'Technology of Teaching', 'magazine',
      ${MAGAZINE_PUBLISHER}),
    ('70001', 'Мұғалім', 'Учитель', 'Teacher', 'magazine', ${MAGAZINE_PUBLISHER}),
    ('65001', 'Егемен Қазақстан', 'Егемен Казахстан', 'Egemen Qazaqstan', 'newspaper', ${NEWSPAPER_PUBLISHER}),
    ('65002', 'Алматы ақшамы', 'Алматы акшамы', 'Almaty Evening', 'newspaper', ${NEWSPAPER_PUBLISHER});`;

/** When the test country's catalogues are published where a test does not say: before its campaign opens. */
const PUBLISHED_AT = '2026-10-01T05:00:00.000Z';

/** A year's catalogue: the start months that it prices, prices in hundredths of the first one's, and the title that it has not. */
type Edition = { year: number; first: string; last: string; hundredths?: number; without?: string };

/** The catalogue of the test country's campaign: a month more on either side of its year. */
const OF_2027: Edition = { year: 2027, first: '2026-12-01', last: '2028-01-01' };

/** The catalogue of the year before, a tenth cheaper except for 75384, and without the magazine 70001. */
export const OF_2026: Edition = {
  ...{ year: 2026, first: '2026-01-01', last: '2026-12-01' },
  ...{ hundredths: 90, without: '70001' },
};

/** The first catalogue's version is 1; a higher one is published later with every price 10 % up, except 75384's. */
export async function publishCatalogue(
  client: Pool | ClientBase,
  version: number,
  publishedAt = PUBLISHED_AT,
  { year, first, last, hundredths, without = '' } = OF_2027,
): Promise<number> {
  const dearer = hundredths ?? (version === 1 ? 100 : 110);
  const { rows } = await client.query<{ id: number }>(
    `INSERT INTO catalogue (year, version, published_at, first_start_month, last_start_month)
     VALUES ($1, $2, $3, $4, $5) RETURNING id`,
    [year, version, publishedAt, first, last],
  );
  const id = rows[0]?.id ?? 0;
  await client.query(
    `INSERT INTO catalogue_entry (catalogue_id, publication_index, position, editorial_phone, distribution_system, territory,
       volume_pages, issues_per_year, issues_per_month, priced_by, minimum_months, maximum_months, is_demo,
       title_kk, title_ru, title_en, kind, publisher_name)
     SELECT $1::integer, entry.*, p.title_kk, p.title_ru, p.title_en, p.kind, o.name
     FROM (VALUES ('75384', 1, '8 727 000 00 00', 'card'::distribution_system, '{}'::char(2)[], 64, 6,
         '{1,0,1,0,1,0,1,0,1,0,1,0}'::smallint[], 'issue'::priced_by, 2, 12, false),
       ('65001', 2, NULL, 'address', '{}', 8, 240, '{20,20,20,20,20,20,20,20,20,20,20,20}', 'month', 1, 12, true),
       ('65002', 3, NULL, 'card', '{${ALMATY}}', 8, 96, '{8,8,8,8,8,8,8,8,8,8,8,8}', 'month', 1, 12, true),
       ('70001', 4, NULL, 'card', '{}', 48, 10, '{1,1,1,1,1,1,0,0,1,1,1,1}', 'issue', 1, 12, true)) AS entry (index)
       JOIN publication p USING (index) JOIN publisher o ON o.id = p.publisher_id
     WHERE index <> $2`,
    [id, without],
  );
  await client.query(
    `INSERT INTO catalogue_row (catalogue_id, publication_index, months, zone, publisher_tiyn, delivery_tiyn)
     SELECT $1::integer, '75384', months, zone::zone, tenge * 100 - delivery * 100, delivery * 100
     FROM (VALUES (2, 'city', 629, 89), (4, 'city', 1258, 178), (6, 'city', 1887, 267), (12, 'city', 3775, 535),
       (2, 'rayon', 633, 93), (4, 'rayon', 1267, 187), (6, 'rayon', 1900, 280), (12, 'rayon', 3801, 561))
       AS published (months, zone, tenge, delivery)
     UNION ALL
     SELECT $1::integer, index, months, zone::zone, months * 300 * $2::integer, months * extra * $2::integer
     FROM (VALUES ('65001'), ('65002'), ('70001')) AS title (index), (VALUES (1), (3), (6), (12)) AS term (months),
       (VALUES ('city', 120), ('rayon', 140)) AS tariff (zone, extra)
     WHERE index <> $3`,
    [id, dearer, without],
  );
  return id;
}

/** A small country for tests, browser tests and benchmarks: two branches, three facilities, four titles, one catalogue. */
export async function loadReference(owner: Pool | ClientBase): Promise<void> {
  await owner.query(REFERENCE);
  await publishCatalogue(owner, 1);
}
