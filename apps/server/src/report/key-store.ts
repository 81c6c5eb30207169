import { inTransaction } from '@jazylym/db/transaction';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { ApiKey } from '@jazylym/domain/report/key';
import type { ClientBase, Pool } from 'pg';

type KeyRow = Omit<ApiKey, 'createdAt' | 'revokedAt'> & { createdAt: Date; revokedAt: Date | null };

const KEYS = `SELECT k.id, json_build_object('id', p.id, 'name', p.name) AS publisher, k.name, k.start, k.created_at AS "createdAt",
    coalesce(u.name, k.created_by) AS "createdBy", k.last_used_on::text AS "lastUsedOn", k.revoked_at AS "revokedAt"
  FROM api_key k JOIN publisher p ON p.id = k.publisher_id LEFT JOIN "user" u ON u.id = k.created_by`;

const keyOf = ({ createdAt, revokedAt, ...row }: KeyRow): ApiKey => ({
  ...row,
  createdAt: createdAt.toISOString(),
  revokedAt: revokedAt?.toISOString() ?? null,
});

/** The keys of some publishers, or of all: the living ones first, the newest first. */
export async function keysOf(client: Pool | ClientBase, publisherIds: 'all' | readonly number[]): Promise<ApiKey[]> {
  const { rows } = await client.query<KeyRow>(
    `${KEYS} WHERE $1::integer[] IS NULL OR k.publisher_id = ANY($1) ORDER BY k.revoked_at IS NOT NULL, k.created_at DESC, k.id`,
    [publisherIds === 'all' ? null : publisherIds],
  );
  return rows.map(keyOf);
}

/** Does `work` on keys in one transaction. */
export const keepingKeys = <Result>(pool: Pool, work: (client: ClientBase) => Promise<Result>): Promise<Result> =>
  inTransaction(pool, work);

/** Lets one at a time make keys for a publisher, until the transaction ends: two at once cannot both be the tenth. */
export async function holdKeysOf(client: ClientBase, publisherId: number): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('api_key'), $1)`, [publisherId]);
}

type NewRow = Pick<ApiKey, 'id' | 'name' | 'start'> & {
  publisherId: number;
  secretHash: Buffer;
  by: string;
  now: Date;
};

/** Stores a key by the hash of its secret. */
export async function insertKey(client: ClientBase, key: NewRow): Promise<void> {
  await client.query(
    'INSERT INTO api_key (id, publisher_id, name, secret_hash, start, created_at, created_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
    [key.id, key.publisherId, key.name, key.secretHash, key.start, key.now, key.by],
  );
}

/** Revokes a living key of the publishers named; false where there is none. */
export async function revokeStored(
  client: ClientBase,
  { id, publisherIds, by, now }: { id: string; publisherIds: 'all' | readonly number[]; by: string; now: Date },
): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE api_key SET revoked_at = $3, revoked_by = $4
     WHERE id = $1 AND revoked_at IS NULL AND ($2::integer[] IS NULL OR publisher_id = ANY($2))`,
    [id, publisherIds === 'all' ? null : publisherIds, now, by],
  );
  return rowCount === 1;
}

/** What a request's key says: whose figures it reads. */
export type LivingKey = { id: string; publisherId: number; lastUsedOn: CalendarDate | null };

/** The key with this hash that is not revoked; null where there is none. */
export async function livingKey(pool: Pool, secretHash: Buffer): Promise<LivingKey | null> {
  const { rows } = await pool.query<LivingKey>({
    name: 'living-key',
    text: `SELECT id, publisher_id AS "publisherId", last_used_on::text AS "lastUsedOn"
      FROM api_key WHERE secret_hash = $1 AND revoked_at IS NULL`,
    values: [secretHash],
  });
  return rows[0] ?? null;
}

/** Notes that a key was asked with on a day; one that was revoked meanwhile stays as it is. */
export async function keyUsed(pool: Pool, id: string, day: CalendarDate): Promise<void> {
  await pool.query('UPDATE api_key SET last_used_on = $2 WHERE id = $1 AND revoked_at IS NULL', [id, day]);
}
