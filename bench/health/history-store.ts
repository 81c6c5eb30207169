import type pg from 'pg';

/** A country of `facilities` with a certified day each for `days` days up to yesterday, one in a hundred with a difference. */
export async function makeHistory(
  owner: pg.Pool,
  { facilities, days, today }: { facilities: number; days: number; today: string },
): Promise<void> {
  await owner.query(
    `INSERT INTO branch (code, name_kk, name_ru, name_en, tile_column, tile_row)
     SELECT to_char(b, 'FM00'), 'Филиал ' || b, 'Филиал ' || b, 'Branch ' || b, b, 1 FROM generate_series(1, 20) AS b`,
  );
  await owner.query(
    `INSERT INTO facility (id, code, name_kk, name_ru, name_en, branch_code)
     SELECT i, to_char(i, 'FM000000'), 'ПББ ' || i, 'ОПС ' || i, 'Office ' || i, to_char(1 + i % 20, 'FM00')
     FROM generate_series(1, $1::integer) AS i`,
    [facilities],
  );
  await owner.query(
    `INSERT INTO operational_day (facility_id, business_date, state, opened_at)
     SELECT f, $2::date - d, 'certified', ($2::date - d)::timestamptz
     FROM generate_series(1, $1::integer) AS f, generate_series(1, $3::integer) AS d ORDER BY d DESC, f`,
    [facilities, today, days],
  );
  await owner.query(
    `INSERT INTO protocol (facility_id, business_date, id, number_year, number_sequence, content, digest, abonements, total_tiyn,
       left_tiyn, cash_difference, cards_difference, cards_wrong, reason, certified_at, operator_id, journal_sequence, journal_hash, key_id,
       seal)
     SELECT f, $2::date - d, gen_random_uuid(), 2026, $3::integer - d + 1, repeat('x', 2000), '\\x00', 100, 37750000, 0,
       CASE WHEN (f * 7 + d * 13) % 100 = 0 THEN -100 * (1 + f % 50) ELSE 0 END, 0, 0, 'Купюра жоқ', ($2::date - d)::timestamptz, 'x', d,
       '\\x00', repeat('k', 16), '\\x00'
     FROM generate_series(1, $1::integer) AS f, generate_series(1, $3::integer) AS d ORDER BY d DESC, f`,
    [facilities, today, days],
  );
  await owner.query('ANALYZE');
}

/** Leaves yesterday uncertified in the first `facilities`, with a hundred abonements each. */
export async function leaveWaiting(
  owner: pg.Pool,
  { facilities, today }: { facilities: number; today: string },
): Promise<void> {
  await owner.query(
    `UPDATE operational_day SET state = 'open' WHERE business_date = $2::date - 1 AND facility_id <= $1 AND state <> 'open'`,
    [facilities, today],
  );
  await owner.query('DELETE FROM protocol WHERE business_date = $2::date - 1 AND facility_id <= $1', [
    facilities,
    today,
  ]);
  await owner.query(
    `INSERT INTO abonement (facility_id, id, acceptance_id, number_year, number_series, number_sequence, catalogue_id, publication_index,
       start_month, months, sets, zone, publisher_tiyn, delivery_tiyn, total_tiyn, branch_code, delivery_facility_id,
       delivery_branch_code, channel, payment_method, business_date, accepted_at, operator_id, digest, digest_version)
     SELECT f, gen_random_uuid(), gen_random_uuid(), 2026, 0, n, 1, '75384', '2027-01-01', 12, 1, 'city', 324000, 53500, 377500,
       '01', f, '01', 'facility', 'cash', $2::date - 1, ($2::date - 1)::timestamptz, 'x', '\\x00', 1
     FROM generate_series(1, $1::integer) AS f, generate_series(1, 100) AS n ON CONFLICT DO NOTHING`,
    [facilities, today],
  );
  await owner.query('ANALYZE');
}

/** Leaves every facility `each` notices for those above and for itself, as old as hours. */
export async function leaveNotices(
  owner: pg.Pool,
  { facilities, each, today }: { facilities: number; each: number; today: string },
): Promise<void> {
  await owner.query(
    `INSERT INTO notice (facility_id, id, kind, for_facility, for_above, branch_code, content, at, by_id)
     SELECT f, gen_random_uuid(), 'difference', true, true, to_char(1 + f % 20, 'FM00'),
       json_build_object('businessDate', $3::date - 1, 'protocol', '1', 'cash', -100, 'cards', 0, 'cardsWrong', 0, 'reason', 'x'),
       $3::date - n * interval '1 hour', 'x'
     FROM generate_series(1, $1::integer) AS f, generate_series(1, $2::integer) AS n`,
    [facilities, each, today],
  );
  await owner.query('ANALYZE');
}
