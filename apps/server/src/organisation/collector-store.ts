import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type {
  BlankCount,
  BlankRange,
  Collector,
  CollectorDraft,
  EndBlanks,
  IssueBlanks,
  KeepCollector,
} from '@jazylym/domain/organisation/collector';
import type { ClientBase, Pool } from 'pg';
import { todayOf } from '../clock.ts';

type Source = Pool | ClientBase;
type Doing = { userId: string; now: Date };

const FIELDS = `id, facility_id AS "facilityId", channel, number, name, round, active_from::text AS "activeFrom",
    active_to::text AS "activeTo"`;

/** One collector of a facility; null where it has none of that id. */
export async function collectorOf(source: Source, facilityId: number, id: string): Promise<Collector | null> {
  const { rows } = await source.query<Collector>(`SELECT ${FIELDS} FROM collector WHERE facility_id = $1 AND id = $2`, [
    facilityId,
    id,
  ]);
  return rows[0] ?? null;
}

/** A collector as the register shows them: with their blanks, and whether documents name them already. */
export type RegisteredCollector = { collector: Collector; blanks: BlankCount; hasAccepted: boolean };

const REGISTER = `SELECT ${FIELDS}, issued.count AS issued, used.count AS used, ended.spoiled, ended.returned, ended.lost,
    used.count > 0 OR EXISTS (SELECT FROM batch b WHERE b.facility_id = c.facility_id AND b.collector_id = c.id) AS "hasAccepted"
  FROM collector c
    CROSS JOIN LATERAL (SELECT coalesce(sum(i.last - i.first + 1), 0)::integer AS count FROM blank_issue i
      WHERE i.facility_id = c.facility_id AND i.collector_id = c.id) issued
    CROSS JOIN LATERAL (SELECT count(*)::integer AS count FROM abonement a
      WHERE a.facility_id = c.facility_id AND a.collector_id = c.id AND a.blank_number IS NOT NULL) used
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE e."end" = 'spoiled')::integer AS spoiled,
        count(*) FILTER (WHERE e."end" = 'returned')::integer AS returned, count(*) FILTER (WHERE e."end" = 'lost')::integer AS lost
      FROM blank_ended e WHERE e.facility_id = c.facility_id AND e.collector_id = c.id) ended
  WHERE c.facility_id = $1 ORDER BY c.number`;

/** A facility's register, in the order of numbers. */
export async function register(source: Source, facilityId: number): Promise<RegisteredCollector[]> {
  const { rows } = await source.query<
    Collector & Omit<BlankCount, 'outstanding'> & Pick<RegisteredCollector, 'hasAccepted'>
  >(REGISTER, [facilityId]);
  return rows.map(({ issued, used, spoiled, returned, lost, hasAccepted, ...collector }) => ({
    collector,
    hasAccepted,
    blanks: { issued, used, spoiled, returned, lost, outstanding: issued - used - spoiled - returned - lost },
  }));
}

/** Who bears a number in the register. */
export async function collectorByNumber(source: Source, facilityId: number, number: number): Promise<Collector | null> {
  const { rows } = await source.query<Collector>(
    `SELECT ${FIELDS} FROM collector WHERE facility_id = $1 AND number = $2`,
    [facilityId, number],
  );
  return rows[0] ?? null;
}

/** Whether a document names a collector already. */
export async function hasAccepted(source: Source, facilityId: number, id: string): Promise<boolean> {
  const { rows } = await source.query(
    `SELECT FROM batch WHERE facility_id = $1 AND collector_id = $2
     UNION ALL SELECT FROM abonement WHERE facility_id = $1 AND collector_id = $2 LIMIT 1`,
    [facilityId, id],
  );
  return rows.length > 0;
}

/** Writes an entry of the register and what it was before. */
export async function storeCollector(
  client: ClientBase,
  { facilityId, id, next }: KeepCollector,
  before: CollectorDraft | null,
  { userId, now }: Doing,
): Promise<void> {
  await client.query(
    `INSERT INTO collector (facility_id, id, channel, number, name, round, active_from, active_to)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
     ON CONFLICT (facility_id, id) DO UPDATE SET channel = excluded.channel, number = excluded.number, name = excluded.name,
       round = excluded.round, active_from = excluded.active_from, active_to = excluded.active_to`,
    [facilityId, id, next.channel, next.number, next.name, next.round, next.activeFrom, next.activeTo],
  );
  await client.query(
    `INSERT INTO collector_change (facility_id, id, collector_id, before, after, changed_at, changed_by)
     VALUES ($1, gen_random_uuid(), $2, $3, $4, $5, $6)`,
    [facilityId, id, before === null ? null : JSON.stringify(before), JSON.stringify(next), now, userId],
  );
}

/** Blanks that were issued in a facility and lie in a range, the first of them, and to whom. */
export async function issuedWithin(
  source: Source,
  facilityId: number,
  { first, last }: BlankRange,
): Promise<(BlankRange & { id: string; collectorId: string; name: string }) | null> {
  const { rows } = await source.query<BlankRange & { id: string; collectorId: string; name: string }>(
    `SELECT i.id, i.first, i.last, i.collector_id AS "collectorId", c.name
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

const STATES = `SELECT n AS number, CASE
    WHEN EXISTS (SELECT FROM abonement a WHERE a.facility_id = $1 AND a.blank_number = n) THEN 'used'
    WHEN EXISTS (SELECT FROM blank_ended e WHERE e.facility_id = $1 AND e.number = n) THEN 'ended'
    WHEN i.collector_id IS NULL THEN 'notIssued'
    WHEN i.collector_id <> $2 THEN 'issuedToAnother' ELSE 'held' END AS state
  FROM unnest($3::integer[]) AS n
    LEFT JOIN blank_issue i ON i.facility_id = $1 AND i.first <= n AND n <= i.last`;

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

/** The request that ended a blank already; null where it is not ended. */
export async function endedBy(source: Source, facilityId: number, number: number): Promise<string | null> {
  const { rows } = await source.query<{ id: string }>(
    'SELECT id FROM blank_ended WHERE facility_id = $1 AND number = $2',
    [facilityId, number],
  );
  return rows[0]?.id ?? null;
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

/** A collector's blanks: what was issued, how some ended, and those still in their hands (at most 2,000 are listed). */
export type Blanks = {
  ranges: (BlankRange & { issuedOn: CalendarDate })[];
  ended: { number: number; end: EndBlanks['end']; reason: string; on: CalendarDate }[];
  outstanding: number[];
  used: number;
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
  const used = await source.query<{ count: number }>(
    `SELECT count(*)::integer AS count FROM abonement
     WHERE facility_id = $1 AND collector_id = $2 AND blank_number IS NOT NULL`,
    key,
  );
  return {
    ranges: ranges.rows,
    ended: ended.rows,
    outstanding: outstanding.rows.map(({ number }) => number),
    used: used.rows[0]?.count ?? 0,
  };
}
