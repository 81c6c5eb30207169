import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Actor } from '@jazylym/domain/access/role';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Pool } from 'pg';
import { liveSession } from './store.ts';
import type { Uses } from './uses.ts';

/** A live session: who, in which language, and whether they must change the password before anything else. Its id opens nothing. */
export type SignedIn = {
  sessionId: string;
  actor: Actor;
  language: Language;
  mustChangePassword: boolean;
};

/** Where the session's cookie is found and what it is signed with. */
export type CookieKey = { name: string; secret: string };

/** Tells from a `Cookie` header who sends a request; null for nobody. */
export type SessionReader = (header: string | undefined) => Promise<SignedIn | null>;

/** The most cookies remembered as signed by us; the oldest make room. */
const MOST_COOKIES = 10_000;

/**
 * Finds out who sends a request; null for nobody. One prepared statement and no library: it stands before every procedure.
 * The cookie is better-auth's, `token.signature`; a wrong signature costs no look at the database, and a right one is
 * computed once. Whether the session still lives is asked of the database every time.
 */
export function sessionReader(pool: Pool, key: CookieKey, uses: Uses): SessionReader {
  const tokens = new Map<string, string>();
  return async (header) => {
    const value = cookieValue(header ?? '', key.name);
    const token = tokens.get(value) ?? tokenIn(value, key.secret);
    if (token === null) return null;
    if (!tokens.has(value)) {
      if (tokens.size === MOST_COOKIES) tokens.delete(tokens.keys().next().value ?? '');
      tokens.set(value, token);
    }
    const session = await liveSession(pool, token);
    if (session !== null) uses.note(session.sessionId);
    return session;
  };
}

/** The session token in a cookie's value when its HMAC-SHA-256 is ours; null otherwise. */
function tokenIn(encoded: string, secret: string): string | null {
  const value = decoded(encoded);
  const dot = value.lastIndexOf('.');
  if (dot < 1) return null;
  const token = value.slice(0, dot);
  const signature = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
  return signature.length === expected.length && timingSafeEqual(signature, expected) ? token : null;
}

function cookieValue(header: string, name: string): string {
  const pair = header.split(';').find((one) => one.trimStart().startsWith(`${name}=`));
  return pair?.trim().slice(name.length + 1) ?? '';
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
