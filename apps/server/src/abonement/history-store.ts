import { AbonementEvent } from '@jazylym/domain/abonement/afterwards';
import type { Pool } from 'pg';

/** Everything recorded of one acceptance, in the order of time; a day and a number of tiyn as JSON has them. */
const HISTORY = `WITH own AS (SELECT * FROM abonement WHERE facility_id = $1 AND acceptance_id = $2)
  SELECT e.event || jsonb_build_object('operatorName', coalesce(u.name, '')) AS event, e.at
  FROM (
    SELECT accepted_at AS at, 1 AS place, operator_id, jsonb_build_object('kind', 'registered', 'abonementId', id) AS event FROM own
    UNION ALL
    SELECT p.received_at, 2, p.operator_id, jsonb_build_object('kind', 'paid', 'abonementId', NULL, 'amount', p.amount_tiyn,
        'paidOn', p.paid_on, 'reference', p.reference)
      FROM payment p WHERE p.facility_id = $1 AND p.acceptance_id = $2 AND p.method = 'account'
    UNION ALL
    SELECT p.printed_at, 3, p.operator_id, jsonb_build_object('kind', 'printed', 'abonementId', own.id, 'paper', p.paper,
        'number', p.number)
      FROM own JOIN paper_print p ON p.facility_id = own.facility_id AND p.document_id = own.id AND p.paper = 'ps1'
    UNION ALL
    SELECT p.printed_at, 3, p.operator_id, jsonb_build_object('kind', 'printed', 'abonementId', NULL, 'paper', p.paper,
        'number', p.number)
      FROM paper_print p WHERE p.facility_id = $1 AND p.document_id = $2 AND p.paper <> 'ps1'
    UNION ALL
    SELECT t.done_at, CASE t.step WHEN 'signed' THEN 4 ELSE 5 END, t.operator_id,
        jsonb_build_object('kind', t.step, 'abonementId', t.abonement_id)
      FROM own JOIN abonement_step t ON t.facility_id = own.facility_id AND t.abonement_id = own.id
    UNION ALL
    SELECT r.reversed_at, 6, r.operator_id, jsonb_build_object('kind', 'reversed', 'abonementId', r.abonement_id,
        'reason', r.reason, 'refund', r.refund_tiyn,
        'correctedOn', CASE WHEN r.business_date <> r.abonement_date THEN r.business_date END)
      FROM own JOIN reversal r ON r.facility_id = own.facility_id AND r.abonement_id = own.id
  ) e LEFT JOIN "user" u ON u.id = e.operator_id
  ORDER BY e.at, e.place, e.event ->> 'abonementId'`;

/** What happened with an acceptance since it was registered, in the order of time. */
export async function historyOf(
  pool: Pool,
  { facilityId, acceptanceId }: { facilityId: number; acceptanceId: string },
): Promise<AbonementEvent[]> {
  const { rows } = await pool.query<{ event: object; at: Date }>(HISTORY, [facilityId, acceptanceId]);
  return rows.map(({ event, at }) => AbonementEvent.parse({ ...event, at: at.toISOString() }));
}
