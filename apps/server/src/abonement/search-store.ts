import type { DeliveryAddress } from '@jazylym/domain/abonement/abonement';
import type { Found, FoundSubscription } from '@jazylym/domain/abonement/found';
import type { NumberParts } from '@jazylym/domain/abonement/number';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { Pool } from 'pg';
import { LISTED, type ListedRow, listedOf, numberOf } from './listed-row.ts';
import { type AbonementRow, addressOf, subscriberOf } from './stored-row.ts';

/** How many acceptances a search looks at, the latest first: ids are in the order of time. */
const MOST_ACCEPTANCES = 100;

/** Acceptances whose subscriber has, for each asked beginning, a word that begins with it. */
const FOUND = `WITH found AS (
    SELECT w.acceptance_id FROM unnest($2::text[]) AS asked
      JOIN subscriber_word w ON w.facility_id = $1 AND w.word >= asked COLLATE "C" AND w.word < (asked || chr(1114111)) COLLATE "C"
    GROUP BY w.acceptance_id HAVING count(DISTINCT asked) = cardinality($2::text[])
    ORDER BY w.acceptance_id DESC LIMIT ${MOST_ACCEPTANCES})
  SELECT a.id, a.acceptance_id, f.code, a.number_year, a.number_series, a.number_sequence, a.publication_index,
    to_char(a.start_month, 'YYYY-MM') AS start_month, a.months, a.sets, a.total_tiyn, a.business_date::text AS business_date,
    json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en) AS title,
    EXISTS (SELECT FROM reversal r WHERE r.facility_id = a.facility_id AND r.abonement_id = a.id) AS is_reversed,
    s.kind, s.name, s.identity_number, s.phone, s.language, s.postal_code, s.settlement, s.street, s.house, s.flat
  FROM abonement a JOIN found USING (acceptance_id)
    JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
    JOIN facility f ON f.id = a.facility_id
    JOIN catalogue_entry e ON e.catalogue_id = a.catalogue_id AND e.publication_index = a.publication_index
  WHERE a.facility_id = $1
  ORDER BY a.accepted_at DESC, a.acceptance_id DESC, a.number_sequence`;

type FoundRow = Pick<ListedRow, 'id' | 'acceptance_id' | 'code' | 'number_year' | 'number_series' | 'number_sequence'> &
  Pick<ListedRow, 'start_month' | 'months' | 'sets' | 'total_tiyn' | 'business_date' | 'title'> &
  Pick<AbonementRow, 'publication_index' | 'kind' | 'name' | 'identity_number' | 'phone' | 'language'> &
  Pick<AbonementRow, 'postal_code' | 'settlement' | 'street' | 'house' | 'flat'> & { is_reversed: boolean };

/** A subscription with who holds it, as written on it. */
export type Holding = {
  subscriber: Found['subscribers'][number]['subscriber'];
  address: DeliveryAddress;
  subscription: FoundSubscription;
};

/** The facility's subscriptions of those whose words begin as asked, the latest first, reversed ones too. */
export async function holdingsOf(pool: Pool, facilityId: number, asked: readonly string[]): Promise<Holding[]> {
  const { rows } = await pool.query<FoundRow>(FOUND, [facilityId, asked]);
  return rows.map((row) => ({
    subscriber: subscriberOf(row),
    address: addressOf(row),
    subscription: {
      abonementId: row.id,
      acceptanceId: row.acceptance_id,
      number: numberOf(row),
      publicationIndex: row.publication_index,
      title: row.title,
      startMonth: row.start_month,
      months: row.months,
      sets: row.sets,
      total: tiyn(Number(row.total_tiyn)),
      businessDate: row.business_date,
      isReversed: row.is_reversed,
    },
  }));
}

const BY_NUMBER = `${LISTED}
  WHERE a.facility_id = $1 AND f.code = $2 AND a.number_year = $3 AND a.number_series = $4 AND a.number_sequence = $5`;

/** The facility's abonement of a number; null where it has none of it. */
export async function abonementNumbered(
  pool: Pool,
  facilityId: number,
  { facilityCode, year, series, sequence }: NumberParts,
): Promise<Found['abonement']> {
  const { rows } = await pool.query<ListedRow>(BY_NUMBER, [facilityId, facilityCode, year, series, sequence]);
  const [row] = rows;
  if (row === undefined) return null;
  const { id, number, name, title, channel, taken } = listedOf(row);
  return { id, number, name, title, channel, taken };
}
