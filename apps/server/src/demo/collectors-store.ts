import type { Collector } from '@jazylym/domain/organisation/collector';
import type { ClientBase } from 'pg';

const COLLECTORS = `INSERT INTO collector (facility_id, id, channel, number, name, round, active_from, active_to)
  SELECT x."facilityId", x.id, x.channel, x.number, x.name, x.round, x."activeFrom", x."activeTo"
  FROM jsonb_to_recordset($1) AS x ("facilityId" int, id uuid, channel channel, number int, name text, round text,
    "activeFrom" date, "activeTo" date)`;

const CHANGES = `INSERT INTO collector_change (facility_id, id, collector_id, before, after, changed_at, changed_by)
  SELECT (x ->> 'facilityId')::int, gen_random_uuid(), (x ->> 'id')::uuid, NULL, x - 'id' - 'facilityId' - 'changedBy', $2,
    x ->> 'changedBy'
  FROM jsonb_array_elements($1) AS x`;

/** Stores the registers of all facilities, each entry as its own `changedBy` made it. */
export async function insertCollectors(
  client: ClientBase,
  collectors: readonly (Collector & { changedBy: string })[],
  now: Date,
): Promise<void> {
  const rows = JSON.stringify(collectors);
  await client.query(COLLECTORS, [rows]);
  await client.query(CHANGES, [rows, now]);
}
