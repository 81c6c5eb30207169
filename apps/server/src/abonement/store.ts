import { randomUUID } from 'node:crypto';
import type { Abonement, Accepted } from '@jazylym/domain/abonement/abonement';
import { CANONICAL_VERSION } from '@jazylym/domain/abonement/digest';
import { formatNumber } from '@jazylym/domain/abonement/number';
import type { Actor } from '@jazylym/domain/access/role';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { firstDayOf } from '@jazylym/domain/calendar/month';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { Facility, Names } from '@jazylym/domain/organisation/organisation';
import type { ClientBase, Pool } from 'pg';
import { todayOf } from '../clock.ts';
import { saltedDigest } from './digest.ts';
import { identityNumberOf, personalDigest } from './personal.ts';
import { ABONEMENT, type AbonementRow, abonementOf } from './stored-row.ts';
import type { Today } from './today.ts';

/** What the database says of one id: its number and operational day, and whether this very statement registered it. */
export type Line = {
  id: string;
  isNew: boolean;
  numberYear: number;
  numberSequence: number;
  businessDate: CalendarDate;
};

/** Acceptances of one facility by one person, decided already. */
export type Registration = {
  facility: Facility;
  actor: Actor;
  now: Date;
  rows: readonly { accepted: Accepted; digest: Buffer }[];
};

/** The one statement of an acceptance; the benchmark's floor sends the same. */
export const REGISTER = {
  name: 'abonement.accept',
  text: `SELECT id, is_new AS "isNew", number_year AS "numberYear", number_sequence AS "numberSequence",
    business_date::text AS "businessDate"
  FROM accept_abonements($1, $2, $3, $4, $5, $6)`,
};

/** Registers acceptances in one statement and one durable transaction; answers a line for each id, also for known ones. */
export async function registerAbonements(
  pool: Pool | ClientBase,
  { facility, actor, now, rows }: Registration,
): Promise<Line[]> {
  const values = [facility.id, facility.branchCode, actor.userId, todayOf(now), now, JSON.stringify(rows.map(rowOf))];
  const answer = await pool.query<Line>({ ...REGISTER, values });
  return answer.rows;
}

/** One row as `accept_abonements` reads it. */
export function rowOf({ accepted, digest }: Registration['rows'][number]) {
  const { request, price, zone, change, deliveryFacilityId, deliveryBranchCode } = accepted;
  const { subscriber, address, payment } = request;
  // 122 random bits out of Node's own stock of them: asking the system for 16 bytes each time costs ten times as much.
  const salt = Buffer.from(randomUUID().replaceAll('-', ''), 'hex');
  return {
    id: request.id,
    catalogue: price.catalogueId,
    publication: request.publicationIndex,
    start_month: firstDayOf(request.startMonth),
    months: request.months,
    sets: request.sets,
    zone,
    publisher: price.publisher,
    delivery: price.delivery,
    delivery_facility: deliveryFacilityId,
    delivery_branch: deliveryBranchCode,
    channel: request.channel,
    method: payment.method,
    given: payment.method === 'cash' ? payment.given : 0,
    change,
    digest: saltedDigest(salt, digest).toString('hex'),
    digest_version: CANONICAL_VERSION,
    kind: subscriber.kind,
    name: subscriber.name,
    identity_number: identityNumberOf(subscriber),
    phone: subscriber.phone,
    language: subscriber.language,
    postal_code: address.postalCode,
    settlement: address.settlement,
    street: address.street,
    house: address.house,
    flat: address.flat,
    salt: salt.toString('hex'),
    personal_digest: personalDigest(salt, subscriber, address),
  };
}

/** A stored abonement with the digest of the request that made it. */
export type Stored = { abonement: Abonement; digest: Buffer; digestVersion: number; salt: Buffer };

/** What is stored under an id in a facility; null when nothing is. */
export async function storedAbonement(pool: Pool, key: { facilityId: number; id: string }): Promise<Stored | null> {
  const { rows } = await pool.query<AbonementRow>({
    name: 'abonement.stored',
    text: ABONEMENT,
    values: [key.facilityId, key.id],
  });
  const [row] = rows;
  return row === undefined
    ? null
    : { abonement: abonementOf(row), digest: row.digest, digestVersion: row.digest_version, salt: row.salt };
}

const OPEN_DAY = 'SELECT greatest($2::date, (SELECT open_day FROM facility_head WHERE facility_id = $1))::text AS day';

/** The operational day that an acceptance would belong to now: today, or a later one that is open already. */
export async function openDay(pool: Pool, facilityId: number, today: CalendarDate): Promise<CalendarDate> {
  const { rows } = await pool.query<{ day: CalendarDate }>(OPEN_DAY, [facilityId, today]);
  return rows[0]?.day ?? today;
}

const DAY_TOTALS = `SELECT count(*)::integer AS count, coalesce(sum(total_tiyn) FILTER (WHERE payment_method = 'cash'), 0) AS cash,
    coalesce(sum(total_tiyn) FILTER (WHERE payment_method = 'account'), 0) AS account
  FROM abonement WHERE facility_id = $1 AND business_date = $2`;

const DAY_LATEST = `SELECT a.id, f.code, a.number_year, a.number_series, a.number_sequence, s.name, a.sets, a.months,
    to_char(a.start_month, 'YYYY-MM') AS start_month, a.total_tiyn, a.payment_method AS method, a.accepted_at,
    json_build_object('kk', e.title_kk, 'ru', e.title_ru, 'en', e.title_en) AS title
  FROM abonement a
    JOIN abonement_subscriber s ON s.facility_id = a.facility_id AND s.abonement_id = a.id
    JOIN facility f ON f.id = a.facility_id
    JOIN catalogue_entry e ON e.catalogue_id = a.catalogue_id AND e.publication_index = a.publication_index
  WHERE a.facility_id = $1 AND a.business_date = $2
  ORDER BY a.number_year DESC, a.number_series, a.number_sequence DESC LIMIT 50`;

type LatestRow = {
  id: string;
  code: string;
  number_year: number;
  number_series: number;
  number_sequence: number;
  name: string;
  sets: number;
  months: number;
  start_month: Month;
  total_tiyn: string;
  method: 'cash' | 'account';
  accepted_at: Date;
  title: Names;
};

/** A facility's operational day so far. */
export async function dayOf(pool: Pool, facilityId: number, businessDate: CalendarDate): Promise<Today> {
  const totals = await pool.query<{ count: number; cash: string; account: string }>(DAY_TOTALS, [
    facilityId,
    businessDate,
  ]);
  const latest = await pool.query<LatestRow>(DAY_LATEST, [facilityId, businessDate]);
  const { count, cash, account } = totals.rows[0] ?? { count: 0, cash: 0, account: 0 };
  return {
    businessDate,
    count,
    cash: tiyn(Number(cash)),
    account: tiyn(Number(account)),
    latest: latest.rows.map((row) => ({
      id: row.id,
      number: formatNumber({
        facilityCode: row.code,
        year: row.number_year,
        series: row.number_series,
        sequence: row.number_sequence,
      }),
      title: row.title,
      name: row.name,
      sets: row.sets,
      months: row.months,
      startMonth: row.start_month,
      total: tiyn(Number(row.total_tiyn)),
      method: row.method,
      acceptedAt: row.accepted_at.toISOString(),
    })),
  };
}
