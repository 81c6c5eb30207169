import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import manifest from '../../../../package.json' with { type: 'json' };

/** `GET /healthz`: 200 while the database answers, 503 while it does not; the version either way. */
export function healthRoute(app: FastifyInstance, pool: Pool): void {
  app.get('/healthz', async (request, reply) => {
    const { version } = manifest;
    try {
      await pool.query('SELECT 1');
      return reply.send({ ok: true, database: 'reachable', version });
    } catch (error) {
      request.log.error({ err: error }, 'database unreachable');
      return reply.code(503).send({ ok: false, database: 'unreachable', version });
    }
  });
}
