import { randomUUID } from 'node:crypto';
import type { ChangeSubject } from '@jazylym/domain/organisation/change';
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
