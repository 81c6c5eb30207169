import type pg from 'pg';
import { RECOUNT } from '../report/recount-store.ts';
import { DAY_PROMISES } from './audit-day.ts';

/** A promise and the rows that break it. Each statement answers one text column, `fault`, a row per fault. */
const PROMISES: Record<string, string> = {
  'numbers have no gap and none is given twice': `
    SELECT format('facility %s, %s/%s: %s numbers, the last is %s', facility_id, number_year, number_series, count(*), max(number_sequence)) AS fault
    FROM abonement GROUP BY facility_id, number_year, number_series
    HAVING min(number_sequence) <> 1 OR count(*) <> max(number_sequence) OR count(DISTINCT number_sequence) <> count(*)`,

  'the head knows the last number': `
    SELECT format('facility %s: the head says %s/%s, the last is %s', h.facility_id, h.number_year, h.last_sequence, a.last) AS fault
    FROM facility_head h CROSS JOIN LATERAL (
      SELECT coalesce(max(number_sequence), 0) AS last FROM abonement
      WHERE facility_id = h.facility_id AND number_year = h.number_year AND number_series = 0) a
    WHERE h.last_sequence <> a.last`,

  'every journal entry is chained to the one before': `
    SELECT format('facility %s, entry %s', facility_id, sequence) AS fault
    FROM (SELECT *, row_number() OVER chain AS place,
                 lag(hash, 1, decode(repeat('00', 32), 'hex')) OVER chain AS before
          FROM journal WINDOW chain AS (PARTITION BY facility_id ORDER BY sequence)) j
    WHERE sequence <> place OR hash <> sha256(before || entry)`,

  'the head knows the end of its journal': `
    SELECT format('facility %s: the head says entry %s, the last is %s', h.facility_id, h.journal_sequence, j.sequence) AS fault
    FROM facility_head h LEFT JOIN LATERAL (
      SELECT sequence, hash FROM journal WHERE facility_id = h.facility_id ORDER BY sequence DESC LIMIT 1) j ON true
    WHERE (h.journal_sequence, h.journal_hash) IS DISTINCT FROM
          (coalesce(j.sequence, 0), coalesce(j.hash, decode(repeat('00', 32), 'hex')))`,

  'an abonement has its subscriber and its journal entry': `
    SELECT format('facility %s, abonement %s: subscribers %s, entries %s', facility_id, id, subscribers, entries) AS fault
    FROM (
      SELECT facility_id, id, sum(abonements) AS abonements, sum(subscribers) AS subscribers, sum(entries) AS entries
      FROM (
        SELECT facility_id, id, 1 AS abonements, 0 AS subscribers, 0 AS entries FROM abonement
        UNION ALL SELECT facility_id, abonement_id, 0, 1, 0 FROM abonement_subscriber
        UNION ALL SELECT facility_id, document_id, 0, 0, 1 FROM journal WHERE kind = 'abonement.accepted') part
      GROUP BY facility_id, id) whole
    WHERE (abonements, subscribers, entries) <> (1, 1, 1)`,

  'an acceptance has its money: all of it in cash, or an invoice that is paid once at most': `
    SELECT format('facility %s, acceptance %s: %s accepted, %s reversed, %s payments of %s, %s invoices of %s', facility_id, id,
                  accepted, reversed, payments, paid, invoices, invoiced) AS fault
    FROM (
      SELECT facility_id, id, max(method) AS method, sum(accepted) AS accepted, sum(reversed) AS reversed,
             sum(payments) AS payments, sum(paid) AS paid, sum(invoices) AS invoices, sum(invoiced) AS invoiced
      FROM (
        SELECT facility_id, acceptance_id AS id, payment_method::text AS method, total_tiyn AS accepted, 0 AS reversed,
               0 AS payments, 0 AS paid, 0 AS invoices, 0 AS invoiced FROM abonement
        UNION ALL SELECT a.facility_id, a.acceptance_id, NULL, 0, a.total_tiyn, 0, 0, 0, 0
          FROM abonement a JOIN reversal r ON r.facility_id = a.facility_id AND r.abonement_id = a.id
        UNION ALL SELECT facility_id, acceptance_id, NULL, 0, 0, 1, amount_tiyn, 0, 0 FROM payment
        UNION ALL SELECT facility_id, acceptance_id, NULL, 0, 0, 0, 0, 1, amount_tiyn FROM invoice) part
      GROUP BY facility_id, id) whole
    WHERE (method = 'cash' AND (payments, paid, invoices) <> (1, accepted, 0))
       OR (method = 'account' AND ((invoices, invoiced) <> (1, accepted) OR payments > 1 OR paid > accepted))
       OR method IS NULL`,

  'a reversal is of the day of its abonement, or of a later one and that day is certified; with no more money than was taken': `
    SELECT format('facility %s, reversal %s', r.facility_id, r.id) AS fault
    FROM reversal r
      LEFT JOIN abonement a ON a.facility_id = r.facility_id AND a.id = r.abonement_id AND a.business_date = r.abonement_date
      LEFT JOIN operational_day d ON d.facility_id = r.facility_id AND d.business_date = r.abonement_date
    WHERE a.id IS NULL OR r.method <> a.payment_method OR r.refund_tiyn NOT IN (0, a.total_tiyn)
       OR (r.method = 'cash' AND r.refund_tiyn = 0) OR r.collector_id IS DISTINCT FROM a.collector_id
       OR r.business_date < r.abonement_date OR (r.business_date > r.abonement_date AND d.state <> 'certified')`,

  'the parts add up to the total': `
    SELECT format('facility %s, abonement %s', facility_id, id) AS fault
    FROM abonement WHERE publisher_tiyn + delivery_tiyn <> total_tiyn`,

  'money received and invoiced is the sum of the totals': `
    SELECT format('facility %s, %s: %s tiyn received or invoiced, %s accepted', facility_id, business_date, sum(received), sum(accepted)) AS fault
    FROM (SELECT facility_id, business_date, 0 AS received, total_tiyn AS accepted FROM abonement
          UNION ALL SELECT facility_id, business_date, amount_tiyn, 0 FROM payment WHERE method = 'cash'
          UNION ALL SELECT facility_id, business_date, amount_tiyn, 0 FROM invoice) m
    GROUP BY facility_id, business_date HAVING sum(received) <> sum(accepted)`,

  'rollups and deltas are a recount': `
    SELECT format('%s, branch %s, %s', business_date, branch_code, publication_index) AS fault
    FROM (
      SELECT e.business_date, a.branch_code, a.publication_index, e.sign, 1 AS abonements, a.sets,
             CASE WHEN a.zone = 'city' THEN a.sets ELSE 0 END AS city_sets, a.publisher_tiyn, a.delivery_tiyn,
             CASE WHEN a.payment_method = 'cash' THEN a.total_tiyn ELSE 0 END AS cash_tiyn,
             CASE WHEN a.channel = 'facility' THEN a.total_tiyn ELSE 0 END AS facility_tiyn
      FROM (SELECT facility_id, id, business_date, -1 AS sign FROM abonement
            UNION ALL SELECT facility_id, abonement_id, business_date, 1 FROM reversal) e
        JOIN abonement a ON a.facility_id = e.facility_id AND a.id = e.id
      UNION ALL
      SELECT business_date, branch_code, publication_index, sign, abs(sign), sets,
             CASE WHEN zone = 'city' THEN sets ELSE 0 END, publisher_tiyn, delivery_tiyn,
             CASE WHEN payment_method = 'cash' THEN publisher_tiyn + delivery_tiyn ELSE 0 END,
             CASE WHEN channel = 'facility' THEN publisher_tiyn + delivery_tiyn ELSE 0 END
      FROM report_delta
      UNION ALL
      SELECT business_date, branch_code, publication_index, 1, abonements, sets, city_sets, publisher_tiyn, delivery_tiyn,
             cash_tiyn, facility_tiyn
      FROM acceptance_rollup WHERE days = 1 AND branch_code <> '00' AND facility_id = 0 AND publication_index <> '') f
    GROUP BY business_date, branch_code, publication_index
    HAVING (sum(sign * abonements), sum(sign * sets), sum(sign * city_sets), sum(sign * publisher_tiyn),
            sum(sign * delivery_tiyn), sum(sign * cash_tiyn), sum(sign * facility_tiyn)) <> (0, 0, 0, 0, 0, 0, 0)`,

  // In the order of the journal. Where a person was erased nobody can tell any more what was theirs.
  'an abonement renews what its subscriber, on an earlier day, had until it starts': `
    WITH reversed AS MATERIALIZED (
      SELECT r.facility_id, r.abonement_id AS id, k.sequence FROM reversal r JOIN journal k ON k.facility_id = r.facility_id AND k.document_id = r.id
    ), told AS MATERIALIZED (
      SELECT a.*, (a.start_month + make_interval(months => a.months))::date AS ends, split_part(w.word, '/', 1) AS holder, j.sequence AS accepted,
        coalesce(r.sequence, 9223372036854775807) AS reversed
      FROM abonement a JOIN subscriber_word w ON w.facility_id = a.facility_id AND w.acceptance_id = a.acceptance_id
          AND w.word = '=' || term_word(split_part(substr(w.word, 2), '/', 1), a.publication_index, a.start_month + make_interval(months => a.months))
        JOIN journal j ON j.facility_id = a.facility_id AND j.document_id = a.id AND j.kind = 'abonement.accepted'
        LEFT JOIN reversed r ON r.facility_id = a.facility_id AND r.id = a.id
    ), part AS (
      SELECT a.facility_id, a.id, e.sets AS had
      FROM told a JOIN told e USING (facility_id, holder, publication_index)
      WHERE e.ends = a.start_month AND e.accepted < a.accepted AND a.accepted < e.reversed AND e.business_date < a.business_date
      UNION ALL
      SELECT a.facility_id, a.id, -e.renewed_sets
      FROM told a JOIN told e USING (facility_id, holder, publication_index, start_month)
      WHERE e.renewed_sets > 0 AND e.accepted < a.accepted AND a.accepted < e.reversed
    ), had AS (SELECT facility_id, id, sum(had) AS had FROM part GROUP BY facility_id, id)
    SELECT format('facility %s, abonement %s: %s renewed, %s had', facility_id, id, renewed_sets, coalesce(had, 0)) AS fault
    FROM told LEFT JOIN had USING (facility_id, id)
    WHERE renewed_sets <> greatest(0, least(sets, coalesce(had, 0)))
      AND facility_id NOT IN (SELECT facility_id FROM journal WHERE kind = 'person.erased')`,

  'every cell of the figures by acceptance is a recount': `SELECT cell AS fault FROM (${RECOUNT.acceptance}) AS differing`,

  'every cell of the figures by delivery is a recount': `SELECT cell AS fault FROM (${RECOUNT.delivery}) AS differing`,
};

/**
 * Counts everything that was ever accepted and compares it with all that is derived from it, one snapshot for all of it, so
 * that it may run beside acceptances. Answers the broken promises, each with the rows that break it; none when all hold.
 */
export async function audit(pool: pg.Pool): Promise<string[]> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    return await faultsSeenBy(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** The same in the caller's transaction. */
export async function faultsSeenBy(client: pg.ClientBase): Promise<string[]> {
  const faults: string[] = [];
  for (const [promise, text] of Object.entries({ ...PROMISES, ...DAY_PROMISES })) {
    const { rows } = await client.query<{ fault: string }>(`${text} LIMIT 20`);
    faults.push(...rows.map(({ fault }) => `${promise}: ${fault}`));
  }
  return faults;
}
