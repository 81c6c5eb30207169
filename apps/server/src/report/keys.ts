import { hash, randomBytes, randomUUID } from 'node:crypto';
import { can } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import {
  type ApiKey,
  KEY_BYTES,
  type KeyRejection,
  KeySecret,
  keyRejection,
  keySecret,
  type NewKey,
  startOf,
} from '@jazylym/domain/report/key';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { recordChanges } from '../organisation/change-store.ts';
import { problem } from '../trpc.ts';
import {
  holdKeysOf,
  insertKey,
  keepingKeys,
  keysOf,
  keyUsed,
  type LivingKey,
  livingKey,
  revokeStored,
} from './key-store.ts';

/** Who keeps keys, and with what. */
export type KeyKeeper = Pick<Services, 'db' | 'clock'> & { actor: Actor; keyReach: 'all' | number[] };

/** The new key and its secret, which is shown this once and kept nowhere; or why there is none. */
export type MadeKey = { ok: true; key: ApiKey; secret: KeySecret } | { ok: false; rejection: KeyRejection };

const hashOf = (secret: KeySecret): Buffer => hash('sha256', secret, 'buffer');

/** Makes a key for the editor's own publisher, and records that. Throws `notAllowed` for who has no publisher. */
export async function makeKey({ db, clock, actor }: KeyKeeper, { name }: NewKey): Promise<MadeKey> {
  const { publisherId, userId } = actor;
  if (publisherId === null || !can(actor, 'report.key', { kind: 'publisher', publisherId }))
    throw problem('FORBIDDEN', 'notAllowed');
  const secret = keySecret(randomBytes(KEY_BYTES).toString('base64url'));
  return await keepingKeys(db.pool, async (client) => {
    await holdKeysOf(client, publisherId);
    const living = (await keysOf(client, [publisherId])).filter(({ revokedAt }) => revokedAt === null);
    const rejection = keyRejection(living, name);
    if (rejection !== null) return { ok: false, rejection };
    const now = clock();
    const id = randomUUID();
    const start = startOf(secret);
    await insertKey(client, { id, publisherId, name, start, secretHash: hashOf(secret), by: userId, now });
    const key = (await keysOf(client, [publisherId])).find((one) => one.id === id);
    if (key === undefined) throw new Error(`key ${id} is not stored`);
    await recordChanges(client, [
      { subject: 'apiKey', key: id, before: null, after: recordOf(key, 'living'), by: userId, now },
    ]);
    return { ok: true, key, secret };
  });
}

/** Revokes a key for good, and records that. One that is revoked already stays so; foreign and absent answer alike. Throws `notFound`. */
export async function revokeKey(
  { db, clock, actor, keyReach: publisherIds }: KeyKeeper,
  { id }: { id: string },
): Promise<ApiKey[]> {
  return await keepingKeys(db.pool, async (client) => {
    const key = (await keysOf(client, publisherIds)).find((one) => one.id === id);
    if (key === undefined) throw problem('NOT_FOUND', 'notFound');
    const change = {
      subject: 'apiKey',
      key: id,
      before: recordOf(key, 'living'),
      after: recordOf(key, 'revoked'),
    } as const;
    const now = clock();
    const by = actor.userId;
    if (await revokeStored(client, { id, publisherIds, by, now }))
      await recordChanges(client, [{ ...change, by, now }]);
    return await keysOf(client, publisherIds);
  });
}

/** A key as the history of changes keeps it. */
const recordOf = ({ publisher, name, start }: ApiKey, state: 'living' | 'revoked') => ({
  publisher: publisher.name,
  name,
  start,
  state,
});

/** Whose figures a text that claims to be a key may read; null for one that is unknown or revoked. The day of use is noted. */
export async function readKey({ db, clock }: Pick<Services, 'db' | 'clock'>, text: string): Promise<LivingKey | null> {
  const secret = KeySecret.safeParse(text);
  if (!secret.success) return null;
  const key = await livingKey(db.pool, hashOf(secret.data));
  const today = todayOf(clock());
  if (key !== null && key.lastUsedOn !== today) await keyUsed(db.pool, key.id, today);
  return key;
}
