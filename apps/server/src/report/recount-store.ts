import {
  ACCEPTANCE_COLUMNS,
  ACCEPTANCE_KEY,
  acceptanceCells,
  DELIVERY_COLUMNS,
  DELIVERY_KEY,
  deliveryCells,
} from './cells.ts';
import type { Source } from './store.ts';

/** Every document there is, shaped as the delta that it wrote. The same text is in migration 0021, where the figures began anew. */
const DOCUMENTS = `(
  SELECT facility_id, d.sign, d.awaiting, a.publication_index, a.branch_code, a.delivery_facility_id, a.delivery_branch_code,
    d.business_date, a.business_date AS accepted_on, a.start_month, a.months, a.sets, a.renewed_sets, a.zone, a.channel, a.payment_method,
    a.publisher_tiyn, a.delivery_tiyn
  FROM abonement a JOIN (
    SELECT facility_id, id AS abonement_id, 1 AS sign, (payment_method <> 'cash')::integer AS awaiting, business_date FROM abonement
    UNION ALL
    SELECT facility_id, abonement_id, -1, -(refund_tiyn = 0)::integer, business_date FROM reversal
    UNION ALL
    SELECT facility_id, a.id, 0, -1, p.business_date
    FROM payment p JOIN abonement a USING (facility_id, acceptance_id)
    WHERE p.method = 'account' AND NOT EXISTS (
      SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id AND r.refund_tiyn = 0)
  ) d USING (facility_id) WHERE a.id = d.abonement_id) AS document`;

/** Cells whose rollup and deltas together are not the recount, as texts that name them. */
function differences(
  table: string,
  key: readonly string[],
  columns: readonly string[],
  cells: (source: string) => string,
): string {
  const [keys, sums] = [key.join(', '), columns.join(', ')];
  const named = key.map((name) => `'${name} ' || ${name}`).join(", ', ', ");
  return `SELECT concat('${table}: ', ${named}) AS cell FROM (
      SELECT ${keys}, ${sums} FROM ${table}
      UNION ALL SELECT ${keys}, ${sums} FROM (${cells('report_delta')}) AS unfolded
      UNION ALL SELECT ${keys}, ${columns.map((name) => `-${name}`).join(', ')} FROM (${cells(DOCUMENTS)}) AS recount
    ) AS counted GROUP BY ${keys} HAVING ${columns.map((name) => `sum(${name}) <> 0`).join(' OR ')}`;
}

/** By rollup, the statement that lists the cells which are not what all documents anew say. Slow by nature. */
export const RECOUNT = {
  acceptance: differences('acceptance_rollup', ACCEPTANCE_KEY, ACCEPTANCE_COLUMNS, acceptanceCells),
  delivery: differences('delivery_rollup', DELIVERY_KEY, DELIVERY_COLUMNS, deliveryCells),
};

/** The cells that differ, at most `most` of each rollup; none when the figures are right to the last tiyn. */
export async function differingCells(client: Source, most: number): Promise<string[]> {
  const found: string[] = [];
  for (const text of Object.values(RECOUNT)) {
    const { rows } = await client.query<{ cell: string }>(`${text} ORDER BY cell LIMIT $1`, [most]);
    found.push(...rows.map(({ cell }) => cell));
  }
  return found;
}
