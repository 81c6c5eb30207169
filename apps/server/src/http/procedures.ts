import compress from '@fastify/compress';
import { fastifyRequestHandler } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import type { CookieKey } from '../access/session.ts';
import { signedInBy } from '../access/session.ts';
import type { Context, Services } from '../context.ts';
import { appRouter } from '../router.ts';

/** Answers below this many bytes go as they are: packing them costs more than sending them. */
const WORTH_PACKING = 8 * 1024;

/** `GET` and `POST /trpc/<procedure>`, one procedure a request: a slow report never rides in one batch with a clerk's look-up. */
export async function procedures(app: FastifyInstance, services: Services, cookie: CookieKey): Promise<void> {
  await app.register(compress, { encodings: ['gzip'], threshold: WORTH_PACKING });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));

  app.route<{ Params: { path: string } }>({
    method: ['GET', 'POST'],
    url: '/trpc/:path',
    handler: (request, reply) => {
      reply.header('cache-control', 'no-store');
      let session: ReturnType<Context['signedIn']> | undefined;
      const signedIn = () => {
        session ??= signedInBy(services.db.pool, cookie, request.headers.cookie);
        return session;
      };
      return fastifyRequestHandler({
        router: appRouter,
        req: request,
        res: reply,
        path: request.params.path,
        allowBatching: false,
        createContext: (): Context => ({ ...services, signedIn, request, reply }),
        onError: ({ error }) => {
          if (error.code === 'INTERNAL_SERVER_ERROR') request.log.error({ err: error.cause ?? error }, 'failed');
        },
      });
    },
  });
}
