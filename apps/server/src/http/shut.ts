import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';

/** How often connections are looked through while the server closes, in milliseconds. */
const LOOKS_EVERY = 50;

/**
 * Closes a server as soon as all that it has begun is answered. Fastify lets go of idle connections once, when it begins to close: one whose
 * answer ends later would be waited for until its keep-alive runs out, 72 s, and one that a browser opened ahead of need until a minute is over.
 * To be called before the server listens.
 */
export function shutting(app: FastifyInstance): () => Promise<void> {
  const silent = new Set<Socket>();
  app.server.on('connection', (socket) => {
    silent.add(socket);
    socket.once('close', () => silent.delete(socket));
  });
  app.server.on('request', ({ socket }) => silent.delete(socket));
  const letGo = () => {
    app.server.closeIdleConnections();
    for (const socket of silent) socket.destroy();
  };
  return async () => {
    const looking = setInterval(letGo, LOOKS_EVERY);
    try {
      await app.close();
    } finally {
      clearInterval(looking);
    }
  };
}
