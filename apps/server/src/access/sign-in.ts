import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { Clock } from '../clock.ts';
import { type Allowance, countAttempts } from './attempts.ts';
import { type Auth, PASSWORD_LENGTH } from './auth.ts';

const SignIn = z.object({
  username: z.string().min(1).max(60),
  password: z.string().min(1).max(PASSWORD_LENGTH.longest),
});

/** Wrong passwords for one user name from one address, and for all names together from one address. */
const BY_NAME: Allowance = { most: 10, within: 5 * 60_000 };
const BY_ADDRESS: Allowance = { most: 200, within: 5 * 60_000 };

/**
 * `POST /auth/sign-in/username` and `POST /auth/sign-out`. Answers `{ok: true}` with the session's cookie, or a problem by
 * name: `wrongPassword` (also for an unknown or banned user), `tooManyAttempts` with `Retry-After` in seconds, `badInput`.
 */
export function signInRoutes(app: FastifyInstance, { auth, clock }: { auth: Auth; clock: Clock }): void {
  const names = countAttempts(BY_NAME);
  const addresses = countAttempts(BY_ADDRESS);

  app.post('/auth/sign-in/username', async (request, reply) => {
    const body = SignIn.safeParse(request.body);
    if (!body.success) return refuse(reply, 400, 'badInput');
    const now = clock().getTime();
    const key = `${request.ip} ${body.data.username.toLowerCase()}`;
    const wait = Math.max(names.wait(key, now), addresses.wait(request.ip, now));
    if (wait > 0) return refuse(reply.header('retry-after', Math.ceil(wait / 1000)), 429, 'tooManyAttempts');

    const answer = await auth.api.signInUsername({ body: body.data, headers: from(request), asResponse: true });
    if (!answer.ok) {
      if (answer.status >= 500) throw new Error(`sign-in failed with ${answer.status}`);
      names.failed(key, now);
      addresses.failed(request.ip, now);
      return refuse(reply, 401, 'wrongPassword');
    }
    names.succeeded(key);
    return reply.header('set-cookie', answer.headers.getSetCookie()).send({ ok: true });
  });

  app.post('/auth/sign-out', async (request, reply) => {
    const answer = await auth.api.signOut({ headers: from(request), asResponse: true });
    return reply.header('set-cookie', answer.headers.getSetCookie()).send({ ok: true });
  });
}

const refuse = (reply: FastifyReply, status: number, problem: string): FastifyReply =>
  reply.code(status).send({ problem });

/** What better-auth keeps with a session. */
const from = (request: FastifyRequest): Headers =>
  new Headers({
    cookie: request.headers.cookie ?? '',
    'user-agent': request.headers['user-agent'] ?? '',
    'x-forwarded-for': request.ip,
  });
