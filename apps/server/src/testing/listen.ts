import { createHmac, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Told } from '../report/changes.ts';

/** A stream of changes as a browser reads it. */
export type Listening = {
  status: number;
  headers: Headers;
  /** All that was told so far, in order. */
  told: Told[];
  /** The next thing of a kind that was not heard yet; waits for it, and throws when the stream ends before. */
  hears(kind: Told['kind']): Promise<Told>;
  /** Resolves when the server has ended it. */
  ended: Promise<void>;
  leave(): void;
};

/** Opens the stream of changes with a session's cookie. */
export async function listen(url: string, cookie: string): Promise<Listening> {
  const leaving = new AbortController();
  const answer = await fetch(`${url}/report/changes`, { headers: { cookie }, signal: leaving.signal });
  const told: Told[] = [];
  const waiting = new Set<() => void>();
  const wake = () => {
    for (const one of waiting) one();
    waiting.clear();
  };
  let isOver = false;
  const ended = (async () => {
    let text = '';
    for await (const bytes of answer.body ?? []) {
      text += Buffer.from(bytes).toString();
      const events = text.split('\n\n');
      text = events.pop() ?? '';
      told.push(...events.flatMap(toldBy));
      wake();
    }
  })()
    .catch((error: unknown) => {
      if (!leaving.signal.aborted) throw error;
    })
    .finally(() => {
      isOver = true;
      wake();
    });
  let heard = 0;
  const hears = async (kind: Told['kind']): Promise<Told> => {
    for (;;) {
      const next = told.findIndex((one, place) => place >= heard && one.kind === kind);
      heard = next === -1 ? told.length : next + 1;
      const found = told[next];
      if (found !== undefined) return found;
      if (isOver) throw new Error(`the stream ended before it told ${kind}: ${JSON.stringify(told)}`);
      await new Promise<void>((done) => waiting.add(done));
    }
  };
  return { status: answer.status, headers: answer.headers, told, hears, ended, leave: () => leaving.abort() };
}

function toldBy(event: string): Told[] {
  const kind = /^event: (\w+)$/m.exec(event)?.[1];
  if (kind === undefined) return [];
  return [{ kind, ...(kind === 'changed' ? { position: /^data: (.*)$/m.exec(event)?.[1] ?? '' } : {}) } as Told];
}

/** Opens as many sessions of an account as are asked for, without its password; answers their cookies. */
export async function openSessions(owner: Pool, username: string, count: number): Promise<string[]> {
  const { rows } = await owner.query<{ value: string }>("SELECT value FROM setting WHERE name = 'access.secret'");
  const tokens = Array.from({ length: count }, () => randomUUID());
  await owner.query(
    `INSERT INTO session (id, token, user_id, expires_at) SELECT token, token, u.id, now() + interval '1 hour'
     FROM unnest($2::text[]) AS token, "user" u WHERE u.username = $1`,
    [username, tokens],
  );
  const sign = (token: string) =>
    createHmac('sha256', rows[0]?.value ?? '')
      .update(token)
      .digest('base64');
  return tokens.map((token) => `jazylym.session_token=${encodeURIComponent(`${token}.${sign(token)}`)}`);
}
