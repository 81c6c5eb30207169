import type { Abonement, Channel, DeliveryAddress, Price, Subscriber } from '@jazylym/domain/abonement/abonement';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addTiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { Language, Names, Zone } from '@jazylym/domain/organisation/organisation';
import { COLLECTOR, type CollectorRow, collectedBy, JOIN_COLLECTOR } from './collector-row.ts';
import { numberOf } from './listed-row.ts';

/**
 * Abonements with everything that form PS-1 shows, each fact from where it is kept; on every line what concerns the whole: its
 * payment or invoice.
 */
const ABONEMENTS = `SELECT a.id, a.acceptance_id, a.facility_id, f.code, a.number_year, a.number_series, a.number_sequence, a.publication_index,
    to_char(a.start_month, 'YYYY-MM') AS start_month, a.months, a.sets, a.zone, a.catalogue_id, c.year, c.version,
    r.publisher_tiyn AS row_publisher, r.delivery_tiyn AS row_delivery, a.publisher_tiyn, a.delivery_tiyn, a.total_tiyn,
    a.channel, ${COLLECTOR}, a.batch_id, a.taken_on::text AS taken_on, a.card_tiyn, a.payment_method, y.given_tiyn, y.change_tiyn, y.amount_tiyn, y.paid_on::text AS paid_on, y.reference, y.id IS NOT NULL AS is_paid,
    i.payer_bic, i.payer_iban, i.purpose, v.id IS NOT NULL AS is_reversed,
    a.business_date::text AS business_date, a.accepted_at, u.name AS operator_name, a.digest, a.digest_version,
    s.kind, s.name, s.identity_number, s.phone, s.language, s.postal_code, s.settlement, s.street, s.house, s.flat, s.salt,
    json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en) AS title,
    json_build_object('kk', f.name_kk, 'ru', f.name_ru, 'en', f.name_en) AS facility_names,
    json_build_object('kk', df.name_kk, 'ru', df.name_ru, 'en', df.name_en) AS delivery_facility_names,
    json_build_object('kk', db.name_kk, 'ru', db.name_ru, 'en', db.name_en) AS delivery_branch_names
  FROM abonement a
    JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
    LEFT JOIN payment y ON y.facility_id = a.facility_id AND y.acceptance_id = a.acceptance_id
    LEFT JOIN invoice i ON i.facility_id = a.facility_id AND i.acceptance_id = a.acceptance_id
    LEFT JOIN reversal v ON v.facility_id = a.facility_id AND v.abonement_id = a.id
    JOIN facility f ON f.id = a.facility_id
    JOIN facility df ON df.id = a.delivery_facility_id
    JOIN branch db ON db.code = a.delivery_branch_code
    JOIN catalogue_entry e ON e.catalogue_id = a.catalogue_id AND e.publication_index = a.publication_index
    JOIN catalogue c ON c.id = a.catalogue_id
    JOIN catalogue_row r ON r.catalogue_id = a.catalogue_id AND r.publication_index = a.publication_index
      AND r.months = a.months AND r.zone = a.zone
    ${JOIN_COLLECTOR}
    LEFT JOIN "user" u ON u.id = a.operator_id`;

/** The abonements of one acceptance, by its id or by that of one of them. */
export const ACCEPTANCE = `${ABONEMENTS} WHERE a.facility_id = $1
    AND a.acceptance_id = coalesce((SELECT acceptance_id FROM abonement WHERE facility_id = $1 AND id = $2), $2)
  ORDER BY a.number_year, a.number_series, a.number_sequence`;

/** Those of a facility whose ids are listed, in no order. */
export const LISTED = `${ABONEMENTS} WHERE a.facility_id = $1 AND a.id = ANY ($2)`;

/** A line of `ACCEPTANCE` or `LISTED`; PostgreSQL's bigint comes as a string. */
export type AbonementRow = CollectorRow & {
  id: string;
  acceptance_id: string;
  facility_id: number;
  code: string;
  number_year: number;
  number_series: number;
  number_sequence: number;
  publication_index: string;
  start_month: Month;
  months: number;
  sets: number;
  zone: Zone;
  catalogue_id: number;
  year: number;
  version: number;
  row_publisher: string;
  row_delivery: string;
  publisher_tiyn: string;
  delivery_tiyn: string;
  total_tiyn: string;
  channel: Channel;
  batch_id: string | null;
  taken_on: CalendarDate | null;
  card_tiyn: string | null;
  payment_method: 'cash' | 'account';
  given_tiyn: string | null;
  change_tiyn: string | null;
  amount_tiyn: string | null;
  paid_on: CalendarDate | null;
  reference: string | null;
  is_paid: boolean;
  payer_bic: string | null;
  payer_iban: string | null;
  purpose: string | null;
  is_reversed: boolean;
  business_date: CalendarDate;
  accepted_at: Date;
  operator_name: string | null;
  digest: Buffer;
  digest_version: number;
  kind: Subscriber['kind'];
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
  title: Names;
  facility_names: Names;
  delivery_facility_names: Names;
  delivery_branch_names: Names;
};

/** The abonement that a stored line is. */
export const abonementOf = (row: AbonementRow): Abonement => ({
  id: row.id,
  acceptanceId: row.acceptance_id,
  facilityId: row.facility_id,
  facilityCode: row.code,
  facilityNames: row.facility_names,
  number: numberOf(row),
  publicationIndex: row.publication_index,
  title: row.title,
  startMonth: row.start_month,
  months: row.months,
  sets: row.sets,
  zone: row.zone,
  price: priceOf(row),
  subscriber: subscriberOf(row),
  address: addressOf(row),
  deliveryFacilityNames: row.delivery_facility_names,
  deliveryBranchNames: row.delivery_branch_names,
  channel: row.channel,
  taken: takenOf(row),
  payment: paymentOf(row),
  businessDate: row.business_date,
  acceptedAt: row.accepted_at.toISOString(),
  operatorName: row.operator_name ?? '',
});

const money = (amount: string | null) => tiyn(Number(amount));

const priceOf = (row: AbonementRow): Price => ({
  catalogueId: row.catalogue_id,
  catalogueYear: row.year,
  catalogueVersion: row.version,
  publicationIndex: row.publication_index,
  row: { months: row.months, zone: row.zone, publisher: money(row.row_publisher), delivery: money(row.row_delivery) },
  sets: row.sets,
  publisher: money(row.publisher_tiyn),
  delivery: money(row.delivery_tiyn),
  total: money(row.total_tiyn),
});

/** The address that a stored line has. */
export const addressOf = (
  row: Pick<AbonementRow, 'postal_code' | 'settlement' | 'street' | 'house' | 'flat'>,
): DeliveryAddress => ({
  postalCode: row.postal_code,
  settlement: row.settlement,
  street: row.street,
  house: row.house,
  flat: row.flat,
});

type SubscriberRow = Pick<AbonementRow, 'kind' | 'name' | 'identity_number' | 'phone' | 'language'>;

/** The subscriber that a stored line has. */
export function subscriberOf({ kind, name, identity_number, phone, language }: SubscriberRow): Subscriber {
  if (kind === 'individual') return { kind, name, iin: identity_number, phone, language };
  return { kind, name, bin: identity_number ?? '', phone, language };
}

/** Who took it away from the counter and what the card says; null at the counter. */
function takenOf(row: AbonementRow): Abonement['taken'] {
  const collected = collectedBy(row);
  const { taken_on: takenOn, batch_id: batchId } = row;
  if (collected === null || takenOn === null || batchId === null) return null;
  return { ...collected, takenOn, amount: money(row.card_tiyn), batchId };
}

const paymentOf = (row: AbonementRow): Abonement['payment'] =>
  row.payment_method === 'cash' ? { method: 'cash' } : { method: 'account', status: row.is_paid ? 'paid' : 'awaiting' };

/** The acceptance that its stored lines are; null of none. */
export function acceptanceOf(rows: readonly AbonementRow[]): Acceptance | null {
  const [first] = rows;
  if (first === undefined) return null;
  const sum = (of: readonly AbonementRow[]) => addTiyn(...of.map((row) => money(row.total_tiyn)));
  const { payer_bic: bic, payer_iban: iban, paid_on: paidOn, reference } = first;
  return {
    id: first.acceptance_id,
    facilityId: first.facility_id,
    abonements: rows.map(abonementOf),
    total: sum(rows),
    reversedIds: rows.filter((row) => row.is_reversed).map(({ id }) => id),
    payment:
      first.payment_method === 'cash'
        ? { method: 'cash', given: money(first.given_tiyn), change: money(first.change_tiyn) }
        : {
            method: 'account',
            bankAccount: bic === null || iban === null ? null : { bic, iban },
            purpose: first.purpose ?? '',
            due: first.is_paid ? tiyn(0) : sum(rows.filter((row) => !row.is_reversed)),
            paid:
              paidOn === null || reference === null ? null : { paidOn, reference, amount: money(first.amount_tiyn) },
          },
  };
}
