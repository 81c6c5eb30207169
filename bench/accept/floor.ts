import { REGISTER } from '@jazylym/server/abonement/store';
import { LIVE_SESSION } from '@jazylym/server/access/store';
import Fastify from 'fastify';
import pg from 'pg';

/**
 * The floor: what accepting costs when nothing is decided, checked or typed. Fastify, `pg`, the same session look-up and the
 * same statement with the values that the client brings, decided before. As many connections as the server has.
 */
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10, options: '-c TimeZone=UTC' });
const app = Fastify({ bodyLimit: 64 * 1024 });

app.post<{ Body: { values: unknown[] } }>('/trpc/abonement.accept', async (request, reply) => {
  const cookie = decodeURIComponent(request.headers.cookie?.split('=')[1] ?? '');
  const token = cookie.slice(0, cookie.lastIndexOf('.'));
  const session = await pool.query({ ...LIVE_SESSION, values: [token] });
  if (session.rows.length === 0) return reply.code(401).send({});
  const { rows } = await pool.query({ ...REGISTER, values: request.body.values });
  return { result: { data: { ok: true, acceptance: rows[0] } } };
});
app.get('/healthz', () => ({ ok: true }));

await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' });
process.on('disconnect', () => process.exit(0));
