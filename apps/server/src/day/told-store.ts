import type { DayReach } from '@jazylym/domain/access/can';
import { MOST_NOTICES, type Notice } from '@jazylym/domain/day/notice';
import type { Pool } from 'pg';

/** Who reads, and whose notices are theirs. */
export type Reader = { userId: string; reach: DayReach };

/** A notice as it is stored, for one reader. What somebody caused themselves is no news to them. */
export type NoticeRow = {
  facilityId: number;
  id: string;
  kind: Notice['content']['kind'];
  content: object;
  at: Date;
  isSeen: boolean;
};

/** `$1`: facilities or branches of the reader, null for the country; `$2`: the reader. */
const newest = (mine: string) => `SELECT n.facility_id, n.id, n.kind, n.content, n.at,
    n.by_id = $2 OR EXISTS (SELECT FROM notice_seen s
      WHERE s.facility_id = n.facility_id AND s.notice_id = n.id AND s.user_id = $2) AS is_seen
  FROM notice n WHERE ${mine} ORDER BY n.at DESC, n.id LIMIT ${MOST_NOTICES}`;

/** One place at most is a reader's own, and is compared as one: so an index gives the newest without sorting. */
const OF_FACILITY = newest('n.facility_id = $1::integer AND n.for_facility');
const OF_BRANCH = newest('n.branch_code = $1::bpchar AND n.for_above');
const OF_COUNTRY = newest('$1::text IS NULL AND n.for_above');

function statementFor({ userId, reach }: Reader): { text: string; values: [string | number | null, string] } | null {
  if (reach.kind === 'facility') {
    const [facilityId] = reach.facilityIds;
    return facilityId === undefined ? null : { text: OF_FACILITY, values: [facilityId, userId] };
  }
  if (reach.branchCodes === 'all') return { text: OF_COUNTRY, values: [null, userId] };
  const [branchCode] = reach.branchCodes;
  return branchCode === undefined ? null : { text: OF_BRANCH, values: [branchCode, userId] };
}

/** The reader's newest notices, the newest first. */
export async function newestNotices(pool: Pool, reader: Reader): Promise<NoticeRow[]> {
  const statement = statementFor(reader);
  if (statement === null) return [];
  const { rows } = await pool.query<NoticeRow>(
    `SELECT facility_id AS "facilityId", id, kind, content, at, is_seen AS "isSeen" FROM (${statement.text}) n`,
    statement.values,
  );
  return rows;
}

/** How many of them the reader has not seen. */
export async function unseenNotices(pool: Pool, reader: Reader): Promise<number> {
  const statement = statementFor(reader);
  if (statement === null) return 0;
  const { rows } = await pool.query<{ unseen: number }>(
    `SELECT count(*)::integer AS unseen FROM (${statement.text}) n WHERE NOT n.is_seen`,
    statement.values,
  );
  return rows[0]?.unseen ?? 0;
}

/** Marks those of the ids that are among the reader's newest; any other is nobody's business here. */
export async function markSeen(pool: Pool, reader: Reader, ids: readonly string[]): Promise<void> {
  const statement = statementFor(reader);
  if (statement === null || ids.length === 0) return;
  await pool.query(
    `INSERT INTO notice_seen (facility_id, notice_id, user_id)
     SELECT n.facility_id, n.id, $2 FROM (${statement.text}) n WHERE n.id = ANY ($3::uuid[]) AND NOT n.is_seen
     ON CONFLICT DO NOTHING`,
    [...statement.values, ids],
  );
}
