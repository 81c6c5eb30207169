import { ERASED } from '@jazylym/domain/abonement/erased';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayState } from '@jazylym/domain/day/day';
import type { FindingSubject } from '@jazylym/domain/day/finding';
import type { ClientBase } from 'pg';

/** A row that no entry speaks of, or that two do; `year`, `series` and `place` are an abonement's number. */
export type StrayRow = {
  what: FindingSubject;
  why: 'unjournaled' | 'twice';
  id: string;
  day: CalendarDate | null;
  year: number | null;
  series: number | null;
  place: number | null;
};

const WITHOUT = (kind: string, id: string) =>
  `NOT EXISTS (SELECT FROM journal j WHERE j.facility_id = t.facility_id AND j.kind = '${kind}' AND j.document_id = t.${id})`;

/** The rows of a table of documents, with the column of their day, that no entry of a kind speaks of. */
const DOCUMENT = (what: FindingSubject, kind: string, { rows, day }: { rows: string; day: string }) =>
  `SELECT '${what}', 'unjournaled', t.id::text, t.${day}::date, NULL::int, NULL::int, NULL::int FROM ${rows}
   AND t.facility_id = $1 AND ${WITHOUT(kind, 'id')}`;

/** Whatever of a facility its journal does not speak of, once each entry is known to fit its document. */
const STRAYS: readonly string[] = [
  `SELECT 'abonement' AS what, 'unjournaled' AS why, t.id::text AS id, t.business_date AS day, t.number_year::int AS year,
     t.number_series::int AS series, t.number_sequence AS place
   FROM abonement t WHERE t.facility_id = $1 AND ${WITHOUT('abonement.accepted', 'id')}`,
  `SELECT 'subscriber', 'unjournaled', t.abonement_id::text, NULL::date, NULL::int, NULL::int, NULL::int
   FROM abonement_subscriber t WHERE t.facility_id = $1 AND ${WITHOUT('abonement.accepted', 'abonement_id')}`,
  `SELECT 'payment', 'unjournaled', t.id::text, t.business_date, NULL::int, NULL::int, NULL::int
   FROM payment t WHERE t.facility_id = $1 AND t.method = 'cash' AND (t.id <> t.acceptance_id OR NOT EXISTS (SELECT FROM abonement a
     WHERE a.facility_id = t.facility_id AND a.acceptance_id = t.acceptance_id AND a.payment_method = 'cash'))`,
  `SELECT 'invoice', 'unjournaled', t.acceptance_id::text, t.business_date, NULL::int, NULL::int, NULL::int
   FROM invoice t WHERE t.facility_id = $1 AND NOT EXISTS (SELECT FROM abonement a
     WHERE a.facility_id = t.facility_id AND a.acceptance_id = t.acceptance_id AND a.payment_method = 'account')`,
  DOCUMENT('payment', 'invoice.paid', { rows: `payment t WHERE t.method = 'account'`, day: 'business_date' }),
  DOCUMENT('reversal', 'abonement.reversed', { rows: 'reversal t WHERE true', day: 'business_date' }),
  DOCUMENT('batch', 'batch.accepted', { rows: 'batch t WHERE true', day: 'business_date' }),
  DOCUMENT('remittance', 'remittance.received', { rows: 'remittance t WHERE true', day: 'business_date' }),
  DOCUMENT('protocol', 'day.certified', { rows: 'protocol t WHERE true', day: 'business_date' }),
  DOCUMENT('blanks', 'blanks.issued', { rows: 'blank_issue t WHERE true', day: 'issued_on' }),
  DOCUMENT('blanks', 'blanks.ended', { rows: 'blank_ended t WHERE true', day: 'ended_on' }),
  // A person or a reason that is gone without an entry that says so.
  `SELECT 'subscriber', 'unjournaled', t.id::text, t.business_date, t.number_year::int, t.number_series::int, t.number_sequence
   FROM abonement t JOIN abonement_subscriber s ON s.facility_id = t.facility_id AND s.abonement_id = t.id
   WHERE t.facility_id = $1 AND s.salt = '' AND ${WITHOUT('person.erased', 'acceptance_id')}`,
  `SELECT 'reversal', 'unjournaled', t.id::text, r.business_date, t.number_year::int, t.number_series::int, t.number_sequence
   FROM reversal r JOIN abonement t ON t.facility_id = r.facility_id AND t.id = r.abonement_id
   WHERE r.facility_id = $1 AND r.reason = '${ERASED}' AND ${WITHOUT('person.erased', 'acceptance_id')}`,
  `SELECT 'journal', 'twice', document_id::text, min(business_date), NULL::int, NULL::int, NULL::int
   FROM journal WHERE facility_id = $1 GROUP BY kind, document_id HAVING count(*) > 1`,
];

const STRAY = `SELECT what, why, id, day::text AS day, year, series, place
  FROM (${STRAYS.map((text, kind) => `SELECT ${kind}, rows.* FROM (${text}) AS rows`).join('\nUNION ALL ')})
    AS stray (kind, what, why, id, day, year, series, place)
  ORDER BY day, kind, place, id LIMIT 1`;

/** The first row of a facility that its journal does not speak of; null where it speaks of all. */
export async function strayRow(client: ClientBase, facilityId: number): Promise<StrayRow | null> {
  const { rows } = await client.query<StrayRow>({ name: 'verify.stray', text: STRAY, values: [facilityId] });
  return rows[0] ?? null;
}

/** A day as it is stored; `closedAt` as entries write it. */
export type StoredDay = {
  businessDate: CalendarDate;
  state: DayState;
  closedAt: string | null;
  closedBy: string | null;
};

/** A facility's days, the oldest first. */
export async function storedDays(client: ClientBase, facilityId: number): Promise<StoredDay[]> {
  const { rows } = await client.query<StoredDay>(
    `SELECT business_date::text AS "businessDate", state, closed_by AS "closedBy",
       to_char(closed_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "closedAt"
     FROM operational_day WHERE facility_id = $1 ORDER BY business_date`,
    [facilityId],
  );
  return rows;
}
