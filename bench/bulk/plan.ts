import { subscriberWords } from '@jazylym/domain/abonement/words';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { campaignsAt, type DemoCampaign } from '@jazylym/server/demo/dates';
import { kazakhName } from '@jazylym/server/demo/names';
import { daysOf } from '@jazylym/server/demo/plan';
import { chanceOf } from '@jazylym/server/demo/random';
import type { ClientBase } from 'pg';

/** What a bulk holds: abonements of two campaigns up to today, some facilities' days of exactly `ofDay` among them. */
export type Bulk = {
  abonements: number;
  today: CalendarDate;
  /** So many facilities accept exactly `ofDay` today, which is open, and as many on a day before, which is certified. */
  measured: number;
  ofDay: number;
};

/** Facilities that accept: as many as the largest has branches' counters. */
const FACILITIES = 300;
/** How much less the second facility, or title, has than the first: its rank to the power of this. */
const FACILITY_SKEW = 0.7;
const TITLE_SKEW = 1;
/** Names are drawn from so many, so that a word is shared by many subscribers. */
const NAMES = 4_000;
const COLLECTORS = 6;
/** The share of abonements that come on collectors' cards, and how many of those make a batch and a book of blanks. */
const CARD_SHARE = 0.3;
const BATCH = 40;

const PLACES = `CREATE TEMP TABLE bulk_place AS
  SELECT p.*, p.place % greatest(1, $2::integer / $1) = 0 AND p.place < $1 * greatest(1, $2::integer / $1) AS is_measured,
    ARRAY(SELECT md5('collector ' || p.facility_id || ' ' || n)::uuid FROM generate_series(1, ${COLLECTORS}) AS n) AS collectors,
    (1 + p.place) ^ -${FACILITY_SKEW}::float8 AS weight
  FROM (
    SELECT row_number() OVER (ORDER BY md5(f.id::text))::integer - 1 AS place, f.id AS facility_id, f.branch_code, u.id AS user_id,
      c.code AS postal_code, c.zone
    FROM facility f JOIN LATERAL (SELECT id FROM "user" WHERE facility_id = f.id AND role = 'operator' ORDER BY id LIMIT 1) u ON true
      JOIN LATERAL (SELECT code, zone FROM postal_place WHERE facility_id = f.id ORDER BY code LIMIT 1) c ON true
    ORDER BY place LIMIT $2) p`;

const DAYS = `CREATE TEMP TABLE bulk_day AS
  SELECT row_number() OVER (ORDER BY d.day)::integer - 1 AS place, d.day, d.weight, d.day = max(d.day) OVER () AS is_last, c.id AS catalogue_id,
    make_date(d.year, 1, 1) AS start_month, d.year > min(d.year) OVER () AS is_second_campaign
  FROM unnest($1::date[], $2::float8[], $3::integer[]) AS d (day, weight, year) JOIN catalogue c ON c.year = d.year AND c.version = 1`;

/** A cell is a facility's day: so many abonements, of them so many on cards, after so many of the facility before. */
const CELLS = `CREATE TEMP TABLE bulk_cell AS
  WITH cell AS (
    SELECT p.*, d.place AS day_place, d.day, d.catalogue_id, d.start_month, d.is_last, d.is_second_campaign, p.weight * d.weight AS share,
      p.is_measured AND (d.is_last OR d.place = p.place % (SELECT count(*) - 1 FROM bulk_day)) AS is_exact
    FROM bulk_place p CROSS JOIN bulk_day d),
  dealt AS (
    SELECT cell.*, CASE WHEN is_exact THEN $2 ELSE
        round($3 * sum(share) FILTER (WHERE NOT is_exact) OVER (ORDER BY day_place, place) / sum(share) FILTER (WHERE NOT is_exact) OVER ())
        - round($3 * (sum(share) FILTER (WHERE NOT is_exact) OVER (ORDER BY day_place, place) - share)
          / sum(share) FILTER (WHERE NOT is_exact) OVER ()) END::integer AS n
    FROM cell)
  SELECT dealt.*, floor(n * ${CARD_SHARE})::integer AS cards,
    sum(n) OVER (PARTITION BY facility_id, extract(year FROM day) ORDER BY day)::integer - n AS numbers_before,
    sum(floor(n * ${CARD_SHARE})::integer) OVER (PARTITION BY facility_id ORDER BY day)::integer - floor(n * ${CARD_SHARE})::integer AS blanks_before,
    row_number() OVER (PARTITION BY facility_id, extract(year FROM day) ORDER BY day)::integer AS protocol_number
  FROM dealt WHERE n > 0 AND $1::integer > 0`;

/** Titles by their rank, each with a row of the catalogue: a slot is drawn, and the first titles have most of them. */
const TITLES = `CREATE TEMP TABLE bulk_title AS
  WITH ranked AS (
    SELECT e.catalogue_id, e.publication_index, row_number() OVER (PARTITION BY e.catalogue_id ORDER BY e.position)::float8 ^ -${TITLE_SKEW} AS weight
    FROM catalogue_entry e WHERE e.territory = '{}'),
  upto AS (
    SELECT ranked.*, sum(weight) OVER title AS upto, sum(weight) OVER (PARTITION BY catalogue_id) AS whole FROM ranked
    WINDOW title AS (PARTITION BY catalogue_id ORDER BY weight DESC, publication_index))
  SELECT u.catalogue_id, s.slot, r.zone, u.publication_index, r.months, r.publisher_tiyn, r.delivery_tiyn
  FROM upto u JOIN generate_series(0, 1023) AS s (slot) ON s.slot >= 1024 * (u.upto - u.weight) / u.whole AND s.slot < 1024 * u.upto / u.whole
    JOIN (SELECT c.*, row_number() OVER (PARTITION BY catalogue_id, publication_index, zone ORDER BY months) - 1 AS place,
        count(*) OVER (PARTITION BY catalogue_id, publication_index, zone) AS rows FROM catalogue_row c) r
      ON r.catalogue_id = u.catalogue_id AND r.publication_index = u.publication_index AND r.place = s.slot % r.rows`;

/** Makes what does not grow, and plans every facility's day in temporary tables of this session. Answers the days, the oldest first. */
export async function plan(client: ClientBase, { abonements, today, measured, ofDay }: Bulk): Promise<CalendarDate[]> {
  const { lastYear, thisYear } = campaignsAt(today);
  const days = [...weightsOf(lastYear, today), ...weightsOf(thisYear, today)];
  const left = abonements - 2 * measured * ofDay;
  if (left < 0) throw new RangeError(`${abonements} abonements do not hold ${2 * measured} days of ${ofDay}`);
  await client.query(PLACES, [measured, FACILITIES]);
  await client.query(DAYS, [
    days.map(({ day }) => day),
    days.map(({ weight }) => weight),
    days.map(({ year }) => year),
  ]);
  await client.query(CELLS, [measured, ofDay, left]);
  await client.query(TITLES);
  const chance = chanceOf(1);
  const names = Array.from({ length: NAMES }, (_, place) => kazakhName(chance, place % 2 === 0));
  await client.query(
    `CREATE TEMP TABLE bulk_name AS SELECT (place - 1)::integer AS slot, name, string_to_array(words, ' ') AS words
     FROM unnest($1::text[], $2::text[]) WITH ORDINALITY AS n (name, words, place)`,
    [names, names.map(wordsOf)],
  );
  await client.query('ANALYZE bulk_cell, bulk_title, bulk_name');
  return days.map(({ day }) => day);
}

/** The days of a campaign so far, and how busy each is. */
const weightsOf = (campaign: DemoCampaign, today: CalendarDate) =>
  daysOf(campaign, today, 1_000_000).map(({ day, count }) => ({ day, weight: count, year: campaign.year }));

const wordsOf = (name: string): string =>
  subscriberWords({ kind: 'individual', name, iin: null, phone: null, language: 'kk' }).join(' ');

export const CARDS_A_BATCH = BATCH;
