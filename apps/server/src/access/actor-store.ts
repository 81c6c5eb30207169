import { type Action, can, type Scope } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import type { ClientBase } from 'pg';
import { problem } from '../trpc.ts';

const STANDING = `SELECT id AS "userId", username AS "userName", name AS "displayName", role, facility_id AS "facilityId",
    branch_code AS "branchCode", publisher_id AS "publisherId", must_change_password AS "mustChangePassword"
  FROM "user" WHERE id = $1 AND NOT (banned AND (ban_expires IS NULL OR ban_expires > now())) FOR SHARE`;

/**
 * Looks again, inside the transaction that writes, whether who was let in at the door may still do this in all of `scopes`, anywhere where none are named; until it ends
 * nobody takes that right away. So what a disabled administrator has begun is not committed, and disabling waits for what is
 * being committed. Throws `signInNeeded`, `mustChangePassword` or `notAllowed`.
 */
export async function holdActor(
  client: ClientBase,
  { userId }: Actor,
  action: Action,
  scopes: readonly Scope[] = [{ kind: 'country' }],
): Promise<void> {
  const { rows } = await client.query<Actor & { mustChangePassword: boolean }>(STANDING, [userId]);
  const [actor] = rows;
  if (actor === undefined) throw problem('UNAUTHORIZED', 'signInNeeded');
  if (actor.mustChangePassword) throw problem('FORBIDDEN', 'mustChangePassword');
  if (!scopes.every((scope) => can(actor, action, scope))) throw problem('FORBIDDEN', 'notAllowed');
}
