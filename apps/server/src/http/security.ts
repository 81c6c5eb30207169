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
 * session's cookie is SameSite=Lax besides.
 */
export function refuseForeignOrigins(app: FastifyInstance, { publicUrl }: PublicAddress): void {
  const own = publicUrl === undefined ? null : new URL(publicUrl).host;
  app.addHook('onRequest', (request, reply, done) => {
    const { origin } = request.headers;
    if (request.method === 'GET' || request.method === 'HEAD' || origin === undefined) return done();
    const host = URL.canParse(origin) ? new URL(origin).host : null;
    if (host !== null && (host === own || host === request.host)) return done();
    return void reply.code(403).send({ problem: 'notAllowed', requestId: request.id });
  });
}
