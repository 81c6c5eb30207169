import type { Abonement, Channel, Price, Subscriber } from '@jazylym/domain/abonement/abonement';
import { formatNumber } from '@jazylym/domain/abonement/number';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { Language, Names, Zone } from '@jazylym/domain/organisation/organisation';

/** One abonement with everything that form PS-1 shows, each fact from where it is kept. */
export const ABONEMENT = `SELECT a.id, a.facility_id, f.code, a.number_year, a.number_series, a.number_sequence, a.publication_index,
    to_char(a.start_month, 'YYYY-MM') AS start_month, a.months, a.sets, a.zone, a.catalogue_id, c.year, c.version,
    r.publisher_tiyn AS row_publisher, r.delivery_tiyn AS row_delivery, a.publisher_tiyn, a.delivery_tiyn, a.total_tiyn,
    a.channel, a.payment_method, y.given_tiyn, y.change_tiyn, y.id IS NOT NULL AS is_paid,
    a.business_date::text AS business_date, a.accepted_at, u.name AS operator_name, a.digest, a.digest_version,
    s.kind, s.name, s.identity_number, s.phone, s.language, s.postal_code, s.settlement, s.street, s.house, s.flat, s.salt,
    json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en) AS title,
    json_build_object('kk', f.name_kk, 'ru', f.name_ru, 'en', f.name_en) AS facility_names,
    json_build_object('kk', df.name_kk, 'ru', df.name_ru, 'en', df.name_en) AS delivery_facility_names,
    json_build_object('kk', db.name_kk, 'ru', db.name_ru, 'en', db.name_en) AS delivery_branch_names
  FROM abonement a
    JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
    LEFT JOIN payment y ON y.facility_id = a.facility_id AND y.abonement_id = a.id
    JOIN facility f ON f.id = a.facility_id
    JOIN facility df ON df.id = a.delivery_facility_id
    JOIN branch db ON db.code = a.delivery_branch_code
    JOIN catalogue_entry e ON e.catalogue_id = a.catalogue_id AND e.publication_index = a.publication_index
    JOIN catalogue c ON c.id = a.catalogue_id
    JOIN catalogue_row r ON r.catalogue_id = a.catalogue_id AND r.publication_index = a.publication_index
      AND r.months = a.months AND r.zone = a.zone
    LEFT JOIN "user" u ON u.id = a.operator_id
  WHERE a.facility_id = $1 AND a.id = $2`;

/** A line of `ABONEMENT`; PostgreSQL's bigint comes as a string. */
export type AbonementRow = {
  id: string;
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
  payment_method: 'cash' | 'account';
  given_tiyn: string | null;
  change_tiyn: string | null;
  is_paid: boolean;
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
  facilityId: row.facility_id,
  facilityCode: row.code,
  facilityNames: row.facility_names,
  number: formatNumber({
    facilityCode: row.code,
    year: row.number_year,
    series: row.number_series,
    sequence: row.number_sequence,
  }),
  publicationIndex: row.publication_index,
  title: row.title,
  startMonth: row.start_month,
  months: row.months,
  sets: row.sets,
  zone: row.zone,
  price: priceOf(row),
  subscriber: subscriberOf(row),
  address: {
    postalCode: row.postal_code,
    settlement: row.settlement,
    street: row.street,
    house: row.house,
    flat: row.flat,
  },
  deliveryFacilityNames: row.delivery_facility_names,
  deliveryBranchNames: row.delivery_branch_names,
  channel: row.channel,
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

function subscriberOf({ kind, name, identity_number, phone, language }: AbonementRow): Subscriber {
  if (kind === 'individual') return { kind, name, iin: identity_number, phone, language };
  return { kind, name, bin: identity_number ?? '', phone, language };
}

function paymentOf(row: AbonementRow): Abonement['payment'] {
  if (row.payment_method === 'account') return { method: 'account', status: row.is_paid ? 'paid' : 'awaiting' };
  return { method: 'cash', given: money(row.given_tiyn), change: money(row.change_tiyn) };
}
