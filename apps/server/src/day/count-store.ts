import { DayCount, type KeptCount, NOT_COUNTED, type SaveCount } from '@jazylym/domain/day/count';
import type { ClientBase } from 'pg';
import type { OfDay } from './facts.ts';
import type { Source } from './head-store.ts';

/** The count of a day as it is kept; of one that nobody began, an empty one of version 0. */
export async function keptCount(source: Source, { facilityId, businessDate }: OfDay): Promise<KeptCount> {
  const { rows } = await source.query<{ version: number; content: unknown; cashCountedAt: Date | null }>(
    `SELECT version, content, cash_counted_at AS "cashCountedAt" FROM day_count WHERE facility_id = $1 AND business_date = $2`,
    [facilityId, businessDate],
  );
  const [row] = rows;
  if (row === undefined) return { count: NOT_COUNTED, version: 0, cashCountedAt: null };
  const { version, content, cashCountedAt } = row;
  return { count: DayCount.parse(content), version, cashCountedAt: cashCountedAt?.toISOString() ?? null };
}

const SAVE = `INSERT INTO day_count (facility_id, business_date, version, content, cash_counted_at, saved_at, saved_by)
  SELECT $1, $2, 1, $4, CASE WHEN $4::jsonb -> 'cash' <> 'null' THEN $5::timestamptz END, $5, $6 WHERE $3 = 0
  ON CONFLICT (facility_id, business_date) DO NOTHING`;

const CHANGE = `UPDATE day_count SET version = version + 1, content = $4, saved_at = $5, saved_by = $6,
    cash_counted_at = CASE WHEN $4::jsonb -> 'cash' = content -> 'cash' AND NOT $7 THEN cash_counted_at
      WHEN $4::jsonb -> 'cash' <> 'null' THEN $5::timestamptz END
  WHERE facility_id = $1 AND business_date = $2 AND version = $3`;

/** Saves a count over the version that was read; false where another one was saved meanwhile. */
export async function saveCount(
  client: ClientBase,
  { facilityId, businessDate, version, count, isCashCounted }: SaveCount,
  { userId, now }: { userId: string; now: Date },
): Promise<boolean> {
  const values = [facilityId, businessDate, version, JSON.stringify(count), now, userId];
  const { rowCount } = await (version === 0
    ? client.query(SAVE, values)
    : client.query(CHANGE, [...values, isCashCounted]));
  return rowCount === 1;
}
