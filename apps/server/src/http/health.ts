import type { FastifyInstance } from 'fastify';
import type { Pool } from 'pg';
import manifest from '../../../../package.json' with { type: 'json' };
import type { Reports } from '../report/reading-store.ts';

type Asked = { pool: Pool; reports: Pick<Reports, 'replica'> };

/**
 * `GET /healthz`: 200 while the database answers, 503 while it does not; the version either way. A standby does not change that:
 * `replica` says how many seconds it is behind, null while it is not used.
 */
export function healthRoute(app: FastifyInstance, { pool, reports }: Asked): void {
  app.get('/healthz', async (request, reply) => {
    const { version } = manifest;
    const replica = reports.replica();
    const beside = {
      version,
      ...(replica === null ? {} : { replica: { lagSeconds: replica.lag?.lagSeconds ?? null } }),
    };
    try {
      await pool.query('SELECT 1');
      return reply.send({ ok: true, database: 'reachable', ...beside });
    } catch (error) {
      request.log.error({ err: error }, 'database unreachable');
      return reply.code(503).send({ ok: false, database: 'unreachable', ...beside });
    }
  });
}
