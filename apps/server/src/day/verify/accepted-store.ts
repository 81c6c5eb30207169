import type { Subscriber } from '@jazylym/domain/abonement/abonement';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { personalDigest } from '../../abonement/personal.ts';
import { addressOf, subscriberOf } from '../../abonement/stored-row.ts';
import type { StoredDocument } from './document-store.ts';

/** An abonement as it must have been journaled, but for its `personal` line, which is a digest of the rest. */
export type AcceptedDocument = StoredDocument & {
  kind: Subscriber['kind'] | null;
  name: string;
  identity_number: string | null;
  phone: string | null;
  language: Language;
  postal_code: string;
  settlement: string;
  street: string;
  house: string;
  flat: string;
  salt: Buffer;
};

/**
 * Abonements as they must have been journaled. Beside its own entry each must have one subscriber and its acceptance's money: in
 * cash a payment of the sum under the acceptance's id, by account an invoice of it.
 */
export const ACCEPTED_LINES = `SELECT a.id, a.business_date::text AS day,
    to_char(a.accepted_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS at, array_remove(ARRAY[
      'acceptance ' || a.acceptance_id, 'number ' || a.number_year || ' ' || a.number_series || ' ' || a.number_sequence,
      'catalogue ' || a.catalogue_id, 'publication ' || a.publication_index,
      'term ' || to_char(a.start_month, 'YYYY-MM') || ' ' || a.months, 'sets ' || a.sets, 'zone ' || a.zone,
      'tiyn ' || a.publisher_tiyn || ' ' || a.delivery_tiyn || ' ' || a.total_tiyn, 'branch ' || a.branch_code,
      'delivery ' || a.delivery_branch_code || ' ' || a.delivery_facility_id, 'channel ' || a.channel,
      'payment ' || a.payment_method || ' ' || coalesce(p.given_tiyn, 0) || ' ' || coalesce(p.change_tiyn, 0),
      'operator ' || a.operator_id, 'personal', 'collector ' || a.collector_id,
      'card ' || a.batch_id || ' ' || a.blank_number || ' ' || a.taken_on || ' ' || a.card_tiyn], NULL) AS lines,
    CASE WHEN s.salt = '' THEN '{personal}' ELSE '{}' END::text[] AS untold,
    CASE WHEN s.abonement_id IS NULL THEN 'subscriber missing'
      WHEN extract(day FROM a.start_month) <> 1 THEN 'abonement start_month'
      WHEN (a.collector_id IS NULL) <> (a.batch_id IS NULL AND a.blank_number IS NULL AND a.taken_on IS NULL AND a.card_tiyn IS NULL)
        THEN 'abonement collector_id'
      WHEN a.payment_method = 'account' AND i.acceptance_id IS NULL THEN 'invoice missing'
      WHEN i.amount_tiyn <> whole.sum THEN 'invoice amount_tiyn'
      WHEN i.business_date <> a.business_date THEN 'invoice business_date' WHEN i.issued_at <> a.accepted_at THEN 'invoice issued_at'
      WHEN a.payment_method = 'cash' AND p.id IS NULL THEN 'payment missing'
      WHEN p.amount_tiyn <> whole.sum THEN 'payment amount_tiyn' WHEN p.acceptance_id <> a.acceptance_id THEN 'payment acceptance_id'
      WHEN p.method <> 'cash' OR p.paid_on IS NOT NULL OR p.reference IS NOT NULL THEN 'payment method'
      WHEN p.business_date <> a.business_date THEN 'payment business_date' WHEN p.received_at <> a.accepted_at THEN 'payment received_at'
      WHEN p.operator_id IS DISTINCT FROM a.operator_id AND a.payment_method = 'cash' THEN 'payment operator_id' END AS wrong,
    s.kind, s.name, s.identity_number, s.phone, s.language, s.postal_code, s.settlement, s.street, s.house, s.flat, s.salt
  FROM abonement a
    LEFT JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
    LEFT JOIN payment p ON p.facility_id = a.facility_id AND p.id = a.acceptance_id AND a.payment_method = 'cash'
    LEFT JOIN invoice i ON i.facility_id = a.facility_id AND i.acceptance_id = a.acceptance_id
    CROSS JOIN LATERAL (SELECT sum(o.total_tiyn) AS sum FROM abonement o
      WHERE o.facility_id = a.facility_id AND o.acceptance_id = a.acceptance_id) whole
  WHERE a.facility_id = $1 AND a.id = ANY ($2::uuid[])`;

/** The `personal` line filled in with the digest of what is kept of the person. */
export function withPerson(row: AcceptedDocument): StoredDocument {
  const { kind } = row;
  if (kind === null) return row;
  const personal = `personal ${personalDigest(row.salt, subscriberOf({ ...row, kind }), addressOf(row))}`;
  return { ...row, lines: row.lines.map((line) => (line === 'personal' ? personal : line)) };
}
