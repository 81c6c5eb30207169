import type { Database } from '@jazylym/db/client';
import { UserName } from '@jazylym/domain/access/account';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { admitAttempt, attemptSucceeded, type NewAttempt } from './attempt-store.ts';
import { type Auth, PASSWORD_LENGTH } from './auth.ts';

const SignIn = z.object({
  username: z.string().min(1).max(60),
  password: z.string().min(1).max(PASSWORD_LENGTH.longest),
});

/** As much of a browser's own words as is kept. */
const LONGEST_USER_AGENT = 200;

/** What no account can be called goes under one name: it may be a password that was typed into the wrong field. */
const NO_NAME = '?';

type SignInServices = { auth: Auth; clock: Clock; db: Database };

/**
 * `POST /auth/sign-in/username` and `POST /auth/sign-out`. Answers `{ok: true}` with the session's cookie, or a problem by
 * name: `wrongPassword` (also for an unknown or disabled user, and an expired one-time password), `tooManyAttempts` with `Retry-After` in seconds, `badInput`.
 */
export function signInRoutes(app: FastifyInstance, { auth, clock, db }: SignInServices): void {
  app.post('/auth/sign-in/username', async (request, reply) => {
    const body = SignIn.safeParse(request.body);
    if (!body.success) return refuse(reply, 400, 'badInput');
    const attempt = attemptOf(request, body.data.username, clock());
    const admitted = await admitAttempt(db.pool, attempt);
    if ('wait' in admitted)
      return refuse(reply.header('retry-after', Math.ceil(admitted.wait / 1000)), 429, 'tooManyAttempts');

    const answer = await auth.api.signInUsername({ body: body.data, headers: from(request), asResponse: true });
    if (!answer.ok) {
      if (answer.status >= 500) throw new Error(`sign-in failed with ${answer.status}`);
      return refuse(reply, 401, 'wrongPassword');
    }
    await attemptSucceeded(db.pool, admitted.id, attempt);
    return reply.header('set-cookie', answer.headers.getSetCookie()).send({ ok: true });
  });

  app.post('/auth/sign-out', async (request, reply) => {
    const answer = await auth.api.signOut({ headers: from(request), asResponse: true });
    return reply.header('set-cookie', answer.headers.getSetCookie()).send({ ok: true });
  });
}

const attemptOf = (request: FastifyRequest, typed: string, now: Date): NewAttempt => ({
  userName: UserName.safeParse(typed).data ?? NO_NAME,
  ipAddress: request.ip,
  userAgent: (request.headers['user-agent'] ?? '').slice(0, LONGEST_USER_AGENT),
  now,
});

const refuse = (reply: FastifyReply, status: number, problem: string): FastifyReply =>
  reply.code(status).send({ problem });

/** What better-auth keeps with a session. */
const from = (request: FastifyRequest): Headers =>
  new Headers({
    cookie: request.headers.cookie ?? '',
    'user-agent': request.headers['user-agent'] ?? '',
    'x-forwarded-for': request.ip,
  });
