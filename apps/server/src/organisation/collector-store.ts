import type { BlankCount, Collector, CollectorDraft, KeepCollector } from '@jazylym/domain/organisation/collector';
import type { ClientBase } from 'pg';
import type { Source } from './store.ts';

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
