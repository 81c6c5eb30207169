import type pg from 'pg';

/** A catalogue of the test country as long as a real one. Every invented title is of its 75384's kind and price. */
export async function publishLongCatalogue(owner: pg.Pool, titles: number): Promise<void> {
  await owner.query(
    `WITH titles AS (
      SELECT (10000 + n)::text AS index, n, format('%s %s', name, n) AS title
      FROM generate_series(1, $1::integer) AS n, LATERAL (
        SELECT (ARRAY['Қазақстан мұғалімі','Ауыл тынысы','Ғылым және өмір','Денсаулық','Жас өркен','Экономика','Вестник почты',
          'Спорт әлемі','Балдырған','Мектеп газеті'])[1 + n % 10] AS name) AS named
    ), published AS (
      INSERT INTO catalogue (year, version, published_at, first_start_month, last_start_month)
      VALUES (2027, 2, now(), '2026-12-01', '2028-01-01') RETURNING id
    ), publications AS (
      INSERT INTO publication (index, title_kk, title_ru, title_en, kind, publisher_id)
      SELECT index, title, title, title, 'magazine', 1 FROM titles RETURNING index
    ), entries AS (
      INSERT INTO catalogue_entry (catalogue_id, publication_index, position, editorial_phone, distribution_system, territory,
        volume_pages, issues_per_year, issues_per_month, priced_by, minimum_months, maximum_months, is_demo,
        title_kk, title_ru, title_en, kind, publisher_name)
      SELECT published.id, index, 100 + n, NULL, 'card', '{}', 64, 6, '{1,0,1,0,1,0,1,0,1,0,1,0}', 'issue', 2, 12, true,
        title, title, title, 'magazine', 'Баспа ' || n FROM titles, published
      UNION ALL
      SELECT published.id, publication_index, position, editorial_phone, distribution_system, territory, volume_pages,
        issues_per_year, issues_per_month, priced_by, minimum_months, maximum_months, is_demo, title_kk, title_ru, title_en, kind,
        publisher_name FROM catalogue_entry, published WHERE catalogue_id = 1
      RETURNING publication_index
    )
    SELECT count(*) FROM entries, publications`,
    [titles],
  );
  await owner.query(
    `INSERT INTO catalogue_row (catalogue_id, publication_index, months, zone, publisher_tiyn, delivery_tiyn)
     SELECT c.id, e.publication_index, r.months, r.zone, r.publisher_tiyn, r.delivery_tiyn
     FROM catalogue c JOIN catalogue_entry e ON e.catalogue_id = c.id
       JOIN catalogue_row r ON r.catalogue_id = 1 AND r.publication_index = CASE
         WHEN e.is_demo AND e.position > 100 THEN '75384' ELSE e.publication_index END
     WHERE c.version = 2`,
  );
}

/** Subscribers of a facility as a big post office has them after some years, found by their words. */
export async function fillSubscribers(owner: pg.Pool, subscribers: number): Promise<void> {
  await owner.query(
    `INSERT INTO subscriber_word (facility_id, word, acceptance_id)
     SELECT 1, word, gen_random_uuid() FROM generate_series(1, $1::integer) AS n, LATERAL (VALUES
       ((ARRAY['ахметов','нургалиев','омаров','сапаров','жумабаев'])[1 + n % 5] || n % 997),
       ((ARRAY['болат','айгул','серик','гулнар','ерлан'])[1 + n % 5] || n % 89),
       (lpad((7000000000 + n * 7919::bigint)::text, 10, '0'))) AS of (word)`,
    [subscribers],
  );
  await owner.query('ANALYZE subscriber_word');
}
