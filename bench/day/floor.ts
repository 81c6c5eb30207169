import type pg from 'pg';

/**
 * The floor of a protocol: what its figures cost when PostgreSQL sums them and nothing is typed, named or listed. The same rows of
 * the same tables, in as few statements as a hand writes them.
 */
const FIGURES = `WITH day AS MATERIALIZED (
    SELECT a.publication_index, a.start_month, a.months, a.sets, a.channel, a.collector_id, a.publisher_tiyn, a.delivery_tiyn, a.total_tiyn,
      CASE WHEN a.payment_method = 'cash' THEN 'cash'
        WHEN EXISTS (SELECT FROM payment y WHERE y.facility_id = a.facility_id AND y.acceptance_id = a.acceptance_id
          AND y.business_date <= $2) THEN 'paid' ELSE 'awaiting' END AS settled,
      a.number_year, a.number_sequence, r.refund_tiyn
    FROM abonement a LEFT JOIN reversal r ON r.facility_id = a.facility_id AND r.abonement_id = a.id AND r.business_date = a.business_date
    WHERE a.facility_id = $1 AND a.business_date = $2)
  SELECT GROUPING(publication_index, start_month, settled, channel) AS of, publication_index, start_month, months, settled, channel, collector_id,
    count(*) FILTER (WHERE refund_tiyn IS NULL) AS abonements, sum(sets) FILTER (WHERE refund_tiyn IS NULL) AS sets,
    sum(publisher_tiyn) FILTER (WHERE refund_tiyn IS NULL) AS publisher, sum(delivery_tiyn) FILTER (WHERE refund_tiyn IS NULL) AS delivery,
    sum(total_tiyn) FILTER (WHERE refund_tiyn IS NULL) AS total, sum(total_tiyn) FILTER (WHERE refund_tiyn IS NOT NULL) AS reversed,
    sum(refund_tiyn) AS refunds, min(number_sequence) AS first, max(number_sequence) AS last
  FROM day GROUP BY GROUPING SETS ((publication_index, start_month, months), (publication_index), (settled), (channel, collector_id), ())`;

const BESIDE = `SELECT
    (SELECT sum(amount_tiyn) FROM remittance WHERE facility_id = $1 AND business_date = $2) AS remitted,
    (SELECT sum(refund_tiyn) FROM reversal WHERE facility_id = $1 AND business_date = $2 AND abonement_date <> $2) AS corrected,
    (SELECT sum(amount_tiyn) FROM payment WHERE facility_id = $1 AND business_date = $2 AND method = 'account') AS invoices_paid,
    (SELECT left_tiyn FROM protocol WHERE facility_id = $1 AND business_date < $2 ORDER BY business_date DESC LIMIT 1) AS opening`;

const DEBTS = `SELECT collector_id, sum(owed) AS debt FROM (
    SELECT collector_id, sum_tiyn AS owed FROM batch WHERE facility_id = $1 AND business_date < $2
    UNION ALL SELECT collector_id, -refund_tiyn FROM reversal WHERE facility_id = $1 AND collector_id IS NOT NULL AND business_date < $2
    UNION ALL SELECT collector_id, -amount_tiyn FROM remittance WHERE facility_id = $1 AND business_date < $2) AS ledger
  GROUP BY collector_id`;

type Line = { of: number; abonements: string; total: string | null };

/** Sums a day in the database; answers how many abonements stand, and their sum in tiyn. */
export async function floorOfDay(
  pool: pg.Pool,
  facilityId: number,
  businessDate: string,
): Promise<{ abonements: number; total: number }> {
  const values = [facilityId, businessDate];
  const { rows } = await pool.query<Line>({ name: 'floor.figures', text: FIGURES, values });
  await pool.query({ name: 'floor.beside', text: BESIDE, values });
  await pool.query({ name: 'floor.debts', text: DEBTS, values });
  const whole = rows.find(({ of }) => of === 15);
  return { abonements: Number(whole?.abonements ?? 0), total: Number(whole?.total ?? 0) };
}
