import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

/** Where browsers reach the server, when that is known: decides secure cookies and what counts as our own origin. */
export type PublicAddress = { publicUrl: string | undefined };

export const isSecure = ({ publicUrl }: PublicAddress): boolean => publicUrl?.startsWith('https:') ?? false;

/** For answers that are data: never a page, never kept. */
export const DATA_HEADERS = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** Gives every answer of this scope the headers of data. */
export function protectData(app: FastifyInstance): void {
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(DATA_HEADERS);
    done();
  });
}

/**
 * Headers that keep a page to itself: scripts of our own files alone. Mantine writes styles into the page, hence
 * `unsafe-inline` for styles. Over plain HTTP nothing is upgraded, as a counter may be reached by a bare address.
 */
export async function protectPages(app: FastifyInstance, address: PublicAddress): Promise<void> {
  const secure = isSecure(address);
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        workerSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(secure ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: secure,
    crossOriginOpenerPolicy: secure,
    originAgentCluster: secure,
    referrerPolicy: { policy: 'same-origin' },
  });
}

/**
 * Refuses what another site's page sends: a browser names the page's origin with every request that changes something. The
 * session's cookie is SameSite=Lax besides. Of the public address the scheme must be right too: a page that came over plain HTTP may
 * have been changed on its way.
 */
export function refuseForeignOrigins(app: FastifyInstance, { publicUrl }: PublicAddress): void {
  const own = publicUrl === undefined ? null : new URL(publicUrl);
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return done();
    const from = URL.canParse(origin) ? new URL(origin) : null;
    const isOwn =
      from !== null && (from.host === own?.host ? from.protocol === own.protocol : from.host === request.host);
    if (isOwn) return done();
    return void reply.code(403).send({ problem: 'notAllowed', requestId: request.id });
  });
}
