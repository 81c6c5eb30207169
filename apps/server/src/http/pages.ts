import { existsSync } from 'node:fs';
import { join } from 'node:path';
import compress from '@fastify/compress';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { SignedIn } from '../access/session.ts';

/** The folders that vite built; one that is absent is answered with `notFound`. */
export type PublicFolders = { counter?: string; dashboard?: string };

/** Serves both front ends, compressed, and leads `/` to the one for who is signed in. */
export async function pages(
  app: FastifyInstance,
  folders: PublicFolders,
  signedIn: (request: FastifyRequest) => Promise<SignedIn | null>,
): Promise<void> {
  app.get('/', async (request, reply) => {
    const session = await signedIn(request);
    return reply.redirect(homeOf(session));
  });
  for (const [name, folder] of Object.entries(folders))
    if (existsSync(join(folder, 'index.html')))
      await app.register((scope) => frontEnd(scope, folder), { prefix: `/${name}` });
}

/** Who works at a counter goes to the counter; who reads figures, or keeps accounts, to the dashboard. */
const homeOf = (session: SignedIn | null): string =>
  session === null || session.actor.facilityId !== null ? '/counter/' : '/dashboard/';

async function frontEnd(app: FastifyInstance, folder: string): Promise<void> {
  await app.register(compress, { encodings: ['gzip'], threshold: 1024 });
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/',
    cacheControl: false,
    // What the build packed goes out as it lies there; only the rest is packed here, for each request.
    preCompressed: true,
    setHeaders: (reply, path) => {
      // Names of assets carry a hash of their content; everything else must be asked for again.
      const hashed = path.startsWith(join(folder, 'assets'));
      reply.header('cache-control', hashed ? `public, max-age=${365 * 24 * 60 * 60}, immutable` : 'no-cache');
    },
  });
  app.setNotFoundHandler((request, reply) => {
    const isPage = request.method === 'GET' && request.headers.accept?.includes('text/html') === true;
    if (isPage) return reply.header('cache-control', 'no-cache').sendFile('index.html');
    return reply.code(404).send({ problem: 'notFound', requestId: request.id });
  });
}
