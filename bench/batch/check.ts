import type pg from 'pg';

/** Where a facility's journal ended before the first batch. */
export type Ends = ReadonlyMap<number, number>;

/** What must be true of what was accepted since; each statement answers a row for each facility or batch of which it is not. */
const PROMISES: Record<string, string> = {
  'numbers have no gap, and the head knows the last': `
    SELECT h.facility_id FROM facility_head h JOIN abonement a ON a.facility_id = h.facility_id AND a.number_year = h.number_year
    WHERE h.facility_id = ANY ($1) GROUP BY h.facility_id, h.last_sequence
    HAVING min(a.number_sequence) <> 1 OR max(a.number_sequence) <> count(*) OR max(a.number_sequence) <> h.last_sequence`,
  'every entry is chained to the one before, and the head knows the end': `
    SELECT DISTINCT j.facility_id FROM unnest($1::integer[], $2::bigint[]) AS e (facility_id, ended)
      JOIN journal j ON j.facility_id = e.facility_id AND j.sequence > e.ended
      JOIN facility_head h ON h.facility_id = j.facility_id
      LEFT JOIN journal b ON b.facility_id = j.facility_id AND b.sequence = j.sequence - 1
    WHERE j.hash IS DISTINCT FROM sha256(b.hash || j.entry) OR j.sequence > h.journal_sequence
      OR (j.sequence = h.journal_sequence AND j.hash <> h.journal_hash)`,
  'a batch is the sum of its cards, of their payments and of what reports learn': `
    SELECT b.facility_id FROM unnest($3::uuid[], $4::integer[]) AS o (id, facility_id) LEFT JOIN batch b USING (facility_id, id)
      CROSS JOIN LATERAL (
        SELECT count(*) AS cards, sum(a.total_tiyn) AS total, sum(p.amount_tiyn) AS paid, sum(d.publisher_tiyn + d.delivery_tiyn) AS told,
          count(s.abonement_id) AS subscribers
        FROM abonement a
          LEFT JOIN payment p ON p.facility_id = a.facility_id AND p.id = a.acceptance_id
          LEFT JOIN report_delta d ON d.facility_id = a.facility_id AND d.document_id = a.id AND d.sign = 1
          LEFT JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
        WHERE a.facility_id = o.facility_id AND a.batch_id = o.id AND a.collector_id = b.collector_id
          AND a.business_date = b.business_date) c
    WHERE (b.count, b.sum_tiyn, b.sum_tiyn, b.sum_tiyn, b.count) IS DISTINCT FROM (c.cards, c.total, c.paid, c.told, c.subscribers)`,
};

/** Counts in SQL what the batches left, and compares it with what was asked for. Answers the promises that do not hold. */
export async function broken(
  owner: pg.Pool,
  batches: readonly { id: string; facilityId: number }[],
  ends: Ends,
): Promise<string[]> {
  const found: string[] = [];
  for (const [promise, text] of Object.entries(PROMISES)) {
    const values = {
      1: [...ends.keys()],
      2: [...ends.values()],
      3: batches.map(({ id }) => id),
      4: batches.map(({ facilityId }) => facilityId),
    };
    const named = [1, 2, 3, 4].filter((place) => text.includes(`$${place}`)) as (keyof typeof values)[];
    const numbered = named.reduce((sql, place, index) => sql.replaceAll(`$${place}`, `$${index + 1}`), text);
    const { rows } = await owner.query<{ facility_id: number }>(
      numbered,
      named.map((place) => values[place]),
    );
    if (rows.length > 0) found.push(`not so at ${rows.length} places: ${promise}`);
  }
  return found;
}

/** Where the journals of some facilities end now. */
export async function endsOf(owner: pg.Pool, facilityIds: readonly number[]): Promise<Ends> {
  const { rows } = await owner.query<{ id: number; ended: number }>(
    'SELECT facility_id AS id, journal_sequence::float8 AS ended FROM facility_head WHERE facility_id = ANY ($1)',
    [facilityIds],
  );
  return new Map(rows.map(({ id, ended }) => [id, ended]));
}
