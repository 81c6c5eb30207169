import type { OtherNumber } from '@jazylym/domain/day/protocol';
import type { NextDayCash } from '@jazylym/domain/day/reconcile';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import { numberOf } from '../abonement/listed-row.ts';
import type { OfDay } from './facts.ts';
import type { Source } from './head-store.ts';

/** The cash that the last protocol before a day left in the drawer, in tiyn; nothing before the first. */
export async function openingCash(source: Source, { facilityId, businessDate }: OfDay): Promise<Tiyn> {
  const { rows } = await source.query<{ left: string }>({
    name: 'day.opening',
    text: 'SELECT left_tiyn AS left FROM protocol WHERE facility_id = $1 AND business_date < $2 ORDER BY business_date DESC LIMIT 1',
    values: [facilityId, businessDate],
  });
  return tiyn(Number(rows[0]?.left ?? 0));
}

/** Cash that documents of later days moved until an instant: an acceptance's, less than nothing for a refund. */
const LATER_CASH = `SELECT f.code, m.number_year, m.number_series, m.number_sequence, m.amount, m.kind
  FROM (
    SELECT min(a.number_year) AS number_year, min(a.number_series) AS number_series, min(a.number_sequence) AS number_sequence,
      sum(a.total_tiyn) AS amount, 'acceptance' AS kind, min(a.accepted_at) AS at
    FROM abonement a
    WHERE a.facility_id = $1 AND a.business_date > $2 AND a.payment_method = 'cash' AND a.collector_id IS NULL
      AND a.accepted_at <= $3
    GROUP BY a.acceptance_id
    UNION ALL
    SELECT a.number_year, a.number_series, a.number_sequence, -r.refund_tiyn, 'refund', r.reversed_at
    FROM reversal r JOIN abonement a ON a.facility_id = r.facility_id AND a.id = r.abonement_id
    WHERE r.facility_id = $1 AND r.business_date > $2 AND r.method = 'cash' AND r.collector_id IS NULL AND r.reversed_at <= $3
    UNION ALL
    SELECT NULL, NULL, NULL, m.amount_tiyn, 'remittance', m.received_at FROM remittance m
    WHERE m.facility_id = $1 AND m.business_date > $2 AND m.received_at <= $3
  ) AS m JOIN facility f ON f.id = $1 ORDER BY m.at`;

/** What later days brought into the drawer until it was counted, in tiyn each. */
export async function laterCash(source: Source, of: OfDay, until: string): Promise<NextDayCash[]> {
  const { rows } = await source.query<{
    code: string;
    number_year: number | null;
    number_series: number | null;
    number_sequence: number | null;
    amount: string;
    kind: NextDayCash['kind'];
  }>(LATER_CASH, [of.facilityId, of.businessDate, until]);
  return rows.map(({ code, number_year, number_series, number_sequence, amount, kind }) => ({
    number:
      number_year === null || number_series === null || number_sequence === null
        ? null
        : numberOf({ code, number_year, number_series, number_sequence }),
    amount: Number(amount),
    kind,
  }));
}

const OTHER_NUMBERS = `SELECT a.number_year AS year, a.number_series AS series, a.number_sequence AS sequence,
    a.business_date::text AS "businessDate"
  FROM abonement a
  WHERE a.facility_id = $1 AND a.business_date <> $2 AND a.number_year = $3 AND a.number_series = $4
    AND a.number_sequence BETWEEN $5 AND $6
  ORDER BY a.number_sequence`;

/** Which numbers of a range other days hold. */
export async function otherNumbers(
  source: Source,
  { facilityId, businessDate }: OfDay,
  range: { year: number; series: number; first: number; last: number },
): Promise<OtherNumber[]> {
  const { rows } = await source.query<OtherNumber>(OTHER_NUMBERS, [
    ...[facilityId, businessDate, range.year, range.series, range.first, range.last],
  ]);
  return rows;
}
