import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { BlankRange, EndBlanks, IssueBlanks } from '@jazylym/domain/organisation/collector';
import type { ClientBase } from 'pg';
import { todayOf } from '../clock.ts';
import type { Source } from './store.ts';

type Doing = { userId: string; now: Date };

/** What an earlier request of this id issued; null where there was none. */
export async function issueOf(
  source: Source,
  { facilityId, id }: { facilityId: number; id: string },
): Promise<(BlankRange & { collectorId: string }) | null> {
  const { rows } = await source.query<BlankRange & { collectorId: string }>(
    'SELECT first, last, collector_id AS "collectorId" FROM blank_issue WHERE facility_id = $1 AND id = $2',
    [facilityId, id],
  );
  return rows[0] ?? null;
}

/** Blanks that were issued in a facility and lie in a range, the first of them, and to whom. */
export async function issuedWithin(
  source: Source,
  facilityId: number,
  { first, last }: BlankRange,
): Promise<(BlankRange & { name: string }) | null> {
  const { rows } = await source.query<BlankRange & { name: string }>(
    `SELECT i.first, i.last, c.name
     FROM blank_issue i JOIN collector c ON c.facility_id = i.facility_id AND c.id = i.collector_id
     WHERE i.facility_id = $1 AND i.first <= $3 AND i.last >= $2 ORDER BY i.first LIMIT 1`,
    [facilityId, first, last],
  );
  return rows[0] ?? null;
}

/** Records that blanks were given to a collector. */
export async function storeIssue(
  client: ClientBase,
  { facilityId, id, collectorId, range }: IssueBlanks,
  { userId, now }: Doing,
): Promise<void> {
  await client.query(
    `INSERT INTO blank_issue (facility_id, id, collector_id, first, last, issued_on, issued_at, operator_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [facilityId, id, collectorId, range.first, range.last, todayOf(now), now, userId],
  );
}

/** Why a blank is not in a collector's hands, as a card or an end of a blank asks it. */
export type BlankState = 'held' | 'notIssued' | 'issuedToAnother' | 'used' | 'ended';

/** What is true of many blanks is asked once, what of one only where it is not in the collector's hands. */
const STATES = `SELECT n AS number, CASE
    WHEN n = ANY (used) THEN 'used'
    WHEN n = ANY (ended) THEN 'ended'
    WHEN n <@ issued THEN 'held'
    WHEN EXISTS (SELECT FROM blank_issue i WHERE i.facility_id = $1 AND i.first <= n AND n <= i.last) THEN 'issuedToAnother'
    ELSE 'notIssued' END AS state
  FROM unnest($3::integer[]) AS n CROSS JOIN (SELECT
    ARRAY(SELECT a.blank_number FROM abonement a WHERE a.facility_id = $1 AND a.blank_number = ANY ($3)) AS used,
    ARRAY(SELECT e.number FROM blank_ended e WHERE e.facility_id = $1 AND e.number = ANY ($3)) AS ended,
    (SELECT range_agg(int4range(i.first, i.last, '[]')) FROM blank_issue i WHERE i.facility_id = $1 AND i.collector_id = $2) AS issued) known`;

/** How each of some blanks stands for a collector. */
export async function blankStates(
  source: Source,
  { facilityId, collectorId }: { facilityId: number; collectorId: string },
  numbers: readonly number[],
): Promise<Map<number, BlankState>> {
  const { rows } = await source.query<{ number: number; state: BlankState }>(STATES, [
    facilityId,
    collectorId,
    [...new Set(numbers)],
  ]);
  return new Map(rows.map(({ number, state }) => [number, state]));
}

/** What an earlier request of this id ended; null where there was none. */
export async function endOf(
  source: Source,
  { facilityId, id }: { facilityId: number; id: string },
): Promise<(BlankRange & Pick<EndBlanks, 'collectorId' | 'end' | 'reason'>) | null> {
  const { rows } = await source.query<BlankRange & Pick<EndBlanks, 'collectorId' | 'end' | 'reason'>>(
    `SELECT min(number) AS first, max(number) AS last, collector_id AS "collectorId", "end", reason
     FROM blank_ended WHERE facility_id = $1 AND id = $2 GROUP BY collector_id, "end", reason`,
    [facilityId, id],
  );
  return rows[0] ?? null;
}

/** Records that blanks ended without becoming abonements. */
export async function storeEnd(
  client: ClientBase,
  { facilityId, id, collectorId, range, end, reason }: EndBlanks,
  { userId, now }: Doing,
): Promise<void> {
  await client.query(
    `INSERT INTO blank_ended (facility_id, number, id, collector_id, "end", reason, ended_on, ended_at, operator_id)
     SELECT $1, n, $2, $3, $4, $5, $6, $7, $8 FROM generate_series($9::integer, $10::integer) AS n`,
    [facilityId, id, collectorId, end, reason, todayOf(now), now, userId, range.first, range.last],
  );
}

/**
 * A collector's blanks: what was issued, how some ended, and those still in their hands (at most 2,000 are listed). `next` is the number
 * after the last that was issued in the facility.
 */
export type Blanks = {
  ranges: (BlankRange & { issuedOn: CalendarDate })[];
  ended: { number: number; end: EndBlanks['end']; reason: string; on: CalendarDate }[];
  outstanding: number[];
  used: number;
  next: number;
};

type Of = { facilityId: number; collectorId: string };

/** The blanks of a collector. */
export async function blanksOf(source: Source, { facilityId, collectorId }: Of): Promise<Blanks> {
  const key = [facilityId, collectorId];
  const ranges = await source.query<Blanks['ranges'][number]>(
    `SELECT first, last, issued_on::text AS "issuedOn" FROM blank_issue WHERE facility_id = $1 AND collector_id = $2 ORDER BY first`,
    key,
  );
  const ended = await source.query<Blanks['ended'][number]>(
    `SELECT number, "end", reason, ended_on::text AS on FROM blank_ended
     WHERE facility_id = $1 AND collector_id = $2 ORDER BY ended_at DESC, number LIMIT 500`,
    key,
  );
  const outstanding = await source.query<{ number: number }>(
    `SELECT n AS number FROM blank_issue i CROSS JOIN LATERAL generate_series(i.first, i.last) AS n
     WHERE i.facility_id = $1 AND i.collector_id = $2
       AND NOT EXISTS (SELECT FROM abonement a WHERE a.facility_id = $1 AND a.blank_number = n)
       AND NOT EXISTS (SELECT FROM blank_ended e WHERE e.facility_id = $1 AND e.number = n)
     ORDER BY n LIMIT 2000`,
    key,
  );
  const counts = await source.query<{ used: number; next: number }>(
    `SELECT (SELECT count(*)::integer FROM abonement
         WHERE facility_id = $1 AND collector_id = $2 AND blank_number IS NOT NULL) AS used,
       (SELECT coalesce(max(last), 0) + 1 FROM blank_issue WHERE facility_id = $1) AS next`,
    key,
  );
  return {
    ranges: ranges.rows,
    ended: ended.rows,
    outstanding: outstanding.rows.map(({ number }) => number),
    ...(counts.rows[0] ?? { used: 0, next: 1 }),
  };
}
