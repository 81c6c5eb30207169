import type { Notice } from '@jazylym/domain/day/notice';
import type { Source } from './head-store.ts';
import { type NoticeKey, noticeId } from './notice-id.ts';

/** A notice to be told: to the facility itself, to those above it, or both. */
export type Telling = {
  /** The document that it tells of, by its id: told once, however often the request is repeated. */
  document: string;
  facilityId: number;
  branchCode: string;
  content: Notice['content'];
  to: { facility: boolean; above: boolean };
  userId: string;
  now: Date;
};

/** Leaves a notice, in the transaction of what it tells of. */
export async function tell(source: Source, telling: Telling): Promise<void> {
  const { document, facilityId, branchCode, content, to, userId, now } = telling;
  const { kind, ...rest } = content;
  const id = noticeId({ facilityId, kind, document });
  await source.query(
    `INSERT INTO notice (facility_id, id, kind, for_facility, for_above, branch_code, content, at, by_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (facility_id, id) DO NOTHING`,
    [facilityId, id, kind, to.facility, to.above, branchCode, JSON.stringify(rest), now, userId],
  );
}

/** When a notice was left; null where there is none. */
export async function toldAt(source: Source, key: NoticeKey): Promise<Date | null> {
  const { rows } = await source.query<{ at: Date }>('SELECT at FROM notice WHERE facility_id = $1 AND id = $2', [
    key.facilityId,
    noticeId(key),
  ]);
  return rows[0]?.at ?? null;
}
