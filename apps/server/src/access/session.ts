import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Actor } from '@jazylym/domain/access/role';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Pool } from 'pg';
import { liveSession } from './store.ts';

/** A live session: who, in which language, and whether they must change the password before anything else. */
export type SignedIn = { actor: Actor; language: Language; mustChangePassword: boolean };

/** Where the session's cookie is found and what it is signed with. */
export type CookieKey = { name: string; secret: string };

/**
 * Who sends this request; null for nobody. One prepared statement and no library: it stands before every procedure. The
 * cookie is better-auth's, `token.signature`; a wrong signature costs no look at the database.
 */
export async function signedInBy(pool: Pool, key: CookieKey, header: string | undefined): Promise<SignedIn | null> {
  const token = sessionToken(header, key);
  return token === null ? null : await liveSession(pool, token);
}

/** The session token in a `Cookie` header when its HMAC-SHA-256 is ours; null otherwise. */
function sessionToken(header: string | undefined, { name, secret }: CookieKey): string | null {
  const value = cookieValue(header ?? '', name);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const signature = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}

function cookieValue(header: string, name: string): string {
  const pair = header.split(';').find((one) => one.trimStart().startsWith(`${name}=`));
  try {
    return decodeURIComponent(pair?.trim().slice(name.length + 1) ?? '');
  } catch {
    return '';
  }
}
