import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { DayState } from '@jazylym/domain/day/day';
import type { Differences, WaitingDays } from '@jazylym/domain/day/health';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { ClientBase } from 'pg';

/** Whose days are looked at: of these branches, null for the whole country. */
export type Reach = { branchCodes: readonly string[] | null };

export const WITHIN = '($1::bpchar[] IS NULL OR f.branch_code = ANY ($1::bpchar[]))';

/** Read from the partial index of what is not certified: days that are in order cost nothing. */
const WAITING = `SELECT w.facility_id AS "facilityId", w.count::integer, w.oldest::text, o.state,
    coalesce(o.closed_at, o.opened_at) AS since, w.takings::text,
    (SELECT max(p.business_date)::text FROM protocol p WHERE p.facility_id = w.facility_id) AS "lastCertified",
    (SELECT max(n.at) FROM notice n WHERE n.facility_id = w.facility_id AND n.at >= w.oldest AND n.kind = 'reminder'
      AND n.content ->> 'businessDate' = w.oldest::text) AS "remindedAt"
  FROM (
    SELECT d.facility_id, count(*), min(d.business_date) AS oldest, sum(t.accepted - t.reversed) AS takings
    FROM operational_day d JOIN facility f ON f.id = d.facility_id CROSS JOIN LATERAL (
      SELECT coalesce((SELECT sum(a.total_tiyn) FROM abonement a
          WHERE a.facility_id = d.facility_id AND a.business_date = d.business_date), 0) AS accepted,
        coalesce((SELECT sum(a.total_tiyn) FROM reversal r
          JOIN abonement a ON a.facility_id = r.facility_id AND a.id = r.abonement_id
          WHERE r.facility_id = d.facility_id AND r.business_date = d.business_date
            AND r.abonement_date = d.business_date), 0) AS reversed) t
    WHERE d.state <> 'certified' AND d.business_date < $2 AND ${WITHIN}
    GROUP BY d.facility_id
  ) w JOIN operational_day o ON o.facility_id = w.facility_id AND o.business_date = w.oldest`;

type WaitingRow = {
  facilityId: number;
  count: number;
  oldest: CalendarDate;
  state: DayState;
  since: Date;
  takings: string;
  lastCertified: CalendarDate | null;
  remindedAt: Date | null;
};

/** What waits to be certified from before `today`, by facility; and which day of theirs was certified last. */
export async function waitingDays(
  client: ClientBase,
  { branchCodes, today }: Reach & { today: CalendarDate },
): Promise<Map<number, WaitingDays & { lastCertified: CalendarDate | null }>> {
  const { rows } = await client.query<WaitingRow>(WAITING, [branchCodes, today]);
  return new Map(
    rows.map(({ facilityId, ...row }) => [
      facilityId,
      {
        ...row,
        since: row.since.toISOString(),
        takings: tiyn(Number(row.takings)),
        remindedAt: row.remindedAt?.toISOString() ?? null,
      },
    ]),
  );
}

/** Facilities in which nothing waits, and a difference brings them up: when they certified last. */
export async function lastCertified(
  client: ClientBase,
  facilityIds: readonly number[],
): Promise<Map<number, CalendarDate>> {
  const { rows } = await client.query<{ facilityId: number; last: CalendarDate }>(
    `SELECT u.id AS "facilityId", (SELECT max(p.business_date)::text FROM protocol p WHERE p.facility_id = u.id) AS last
     FROM unnest($1::integer[]) AS u (id)`,
    [facilityIds],
  );
  return new Map(rows.map(({ facilityId, last }) => [facilityId, last]));
}

export const DIFFERED = 'p.cash_difference <> 0 OR p.cards_wrong <> 0';

/** By when it was certified: a difference of an old day is news on the day that it comes to light. */
export const CERTIFIED_BETWEEN = `p.certified_at >= $2::date::timestamp AT TIME ZONE 'Asia/Almaty'
    AND p.certified_at < ($3::date + 1)::timestamp AT TIME ZONE 'Asia/Almaty'`;

/** Read from the partial index of what differs. */
const DIFFERENCES = `SELECT p.facility_id AS "facilityId", count(*)::integer,
    sum(greatest(-p.cash_difference, 0))::text AS short, sum(greatest(p.cash_difference, 0))::text AS over,
    sum(p.cards_wrong)::integer AS cards
  FROM protocol p JOIN facility f ON f.id = p.facility_id
  WHERE ${CERTIFIED_BETWEEN} AND (${DIFFERED}) AND ${WITHIN} GROUP BY p.facility_id`;

/** What differed on days certified from one date to another, both inclusive, by facility. */
export async function differencesByFacility(
  client: ClientBase,
  { branchCodes, from, to }: Reach & { from: CalendarDate; to: CalendarDate },
): Promise<Map<number, Differences>> {
  const { rows } = await client.query<{
    facilityId: number;
    count: number;
    short: string;
    over: string;
    cards: number;
  }>(DIFFERENCES, [branchCodes, from, to]);
  return new Map(
    rows.map(({ facilityId, short, over, ...counts }) => [
      facilityId,
      { ...counts, short: tiyn(Number(short)), over: tiyn(Number(over)) },
    ]),
  );
}

/** By the primary key of the day, a look-up a facility. `OFFSET 0` keeps it one: joined, it would read every day there was. */
const ON_DATE = `SELECT f.branch_code AS "branchCode", count(*)::integer AS facilities,
    count(*) FILTER (WHERE d.state = 'certified')::integer AS certified,
    count(*) FILTER (WHERE d.state <> 'certified')::integer AS "notCertified"
  FROM facility f LEFT JOIN LATERAL (
    SELECT o.state FROM operational_day o WHERE o.facility_id = f.id AND o.business_date = $2 OFFSET 0) d ON true
  WHERE f.automated AND (f.closed_on IS NULL OR f.closed_on > $2) AND ${WITHIN} GROUP BY f.branch_code`;

/** How the days of one date stand, by branch. */
export async function branchesOn(
  client: ClientBase,
  { branchCodes, date }: Reach & { date: CalendarDate },
): Promise<{ branchCode: string; facilities: number; certified: number; notCertified: number }[]> {
  const { rows } = await client.query<{
    branchCode: string;
    facilities: number;
    certified: number;
    notCertified: number;
  }>(ON_DATE, [branchCodes, date]);
  return rows;
}
