import type { PrismaClient } from '@jazylym/db/generated/client';
import { prismaAdapter } from 'better-auth/adapters/prisma';
import { APIError } from 'better-auth/api';
import { betterAuth } from 'better-auth/minimal';
import { username } from 'better-auth/plugins/username';
import type { Clock } from '../clock.ts';
import { hasExpired, isBanned } from './store.ts';

/** How long a session lasts from sign-in, in seconds: a shift, since counters share their computers. Nothing prolongs it. */
const SESSION_SECONDS = 16 * 60 * 60;

/** The shortest and longest password, in characters. */
export const PASSWORD_LENGTH = { shortest: 10, longest: 200 } as const;

/** better-auth's own name of the endpoint that looks at a password. */
const SIGN_IN = '/sign-in/username';

const COOKIE_PREFIX = 'jazylym';

/** Under which name the session's cookie goes: browsers take `__Secure-` over HTTPS only. */
export const sessionCookie = (secure: boolean): string => `${secure ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`;

/** `secret` signs the cookies; `secure` says that the public address is https. */
export type AuthOptions = { prisma: PrismaClient; secret: string; secure: boolean; baseUrl: string; clock: Clock };

/**
 * Accounts, passwords (scrypt) and server-side sessions, by better-auth. Nobody signs up: an administrator makes accounts. Its
 * HTTP handler is not mounted; `sign-in.ts` and `change-password.ts` call the few endpoints that there shall be.
 */
export function openAuth({ prisma, secret, secure, baseUrl, clock }: AuthOptions) {
  return betterAuth({
    database: prismaAdapter(prisma, { provider: 'postgresql' }),
    secret,
    baseURL: baseUrl,
    basePath: '/auth',
    telemetry: { enabled: false },
    logger: { disabled: true },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.shortest,
      maxPasswordLength: PASSWORD_LENGTH.longest,
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    plugins: [username({ minUsernameLength: 2 })],
    advanced: { cookiePrefix: COOKIE_PREFIX, useSecureCookies: secure },
    databaseHooks: {
      session: {
        create: {
          before: async ({ userId }, context) => {
            if (await isBanned(prisma, userId)) throw refused();
            // Who is changing an expired password was let in while it was none.
            if (context?.path === SIGN_IN && (await hasExpired(prisma, userId, clock()))) throw refused();
          },
        },
      },
    },
  });
}
export type Auth = ReturnType<typeof openAuth>;

const refused = (): APIError => new APIError('UNAUTHORIZED', { message: 'refused' });
