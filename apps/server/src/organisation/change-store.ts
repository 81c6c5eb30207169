import { randomUUID } from 'node:crypto';
import type { Change, ChangeCursor, ChangePage, ChangeSubject } from '@jazylym/domain/organisation/change';
import type { ClientBase, Pool } from 'pg';

/** One change to record; `before` and `after` are what JSON can say, without passwords or their hashes. */
export type NewChange = {
  subject: ChangeSubject;
  key: string;
  before: unknown;
  after: unknown;
  /** The user who made it. */
  by: string;
  now: Date;
};

/** Records changes in the caller's transaction, so that nothing changes without a record of it and no record lies. */
export async function recordChanges(client: Pool | ClientBase, changes: readonly NewChange[]): Promise<void> {
  const rows = changes.map(({ subject, key, before, after, by, now }) => ({
    id: randomUUID(),
    subject,
    key,
    before: before ?? null,
    after: after ?? null,
    changed_by: by,
    changed_at: now,
  }));
  await client.query(
    `INSERT INTO change_record (id, changed_at, changed_by, subject, key, before, after)
     SELECT id, changed_at, changed_by, subject, key, before, after
     FROM jsonb_to_recordset($1::jsonb) AS x (id uuid, changed_at timestamptz, changed_by text, subject change_subject, key text,
       before jsonb, after jsonb)`,
    [JSON.stringify(rows)],
  );
}

/** Which changes to read: of one subject, of one thing where `key` is given, older than `cursor` where there is one. */
export type ChangeFilter = { subject: ChangeSubject; key?: string | undefined; cursor?: ChangeCursor | undefined };

type ChangeRow = Omit<Change, 'changedAt'> & { changedAt: Date };

/** A tuple's comparison, so that the index of (subject, key, changed_at) leads straight to where the last page ended. */
const CHANGES = `SELECT r.id, r.changed_at AS "changedAt", r.subject, r.key, r.before, r.after,
    json_build_object('userId', r.changed_by, 'name', coalesce(u.name, r.changed_by)) AS "changedBy"
  FROM change_record r LEFT JOIN "user" u ON u.id = r.changed_by
  WHERE r.subject = $1::change_subject AND ($2::text IS NULL OR r.key = $2)
    AND ($3::timestamptz IS NULL OR (r.changed_at, r.id) < ($3, $4::uuid))
  ORDER BY r.changed_at DESC, r.id DESC LIMIT $5`;

/** As many changes as a page shows at once. */
const PAGE = 25;

/** A page of recorded changes, the newest first. */
export async function readChanges(pool: Pool, { subject, key, cursor }: ChangeFilter): Promise<ChangePage> {
  const values = [subject, key ?? null, cursor?.changedAt ?? null, cursor?.id ?? null, PAGE + 1];
  const { rows } = await pool.query<ChangeRow>(CHANGES, values);
  const changes = rows.slice(0, PAGE).map((row) => ({ ...row, changedAt: row.changedAt.toISOString() }));
  const last = changes.at(-1);
  const hasMore = rows.length > PAGE && last !== undefined;
  return { changes, next: hasMore ? { changedAt: last.changedAt, id: last.id } : null };
}
