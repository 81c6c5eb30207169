import { PassThrough, Readable } from 'node:stream';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { actionsOf, can } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import { BranchCode, Language } from '@jazylym/domain/organisation/organisation';
import { ReferenceTable } from '@jazylym/domain/organisation/reference-columns';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { SessionReader } from '../access/session.ts';
import type { Services } from '../context.ts';
import { problemOf } from '../trpc.ts';
import { exportTable } from './table-export.ts';
import { type ImportAnswer, importTable } from './table-import.ts';

/** The largest file as it travels, packed or not, and unpacked, in bytes: 50,000 postal codes with streets are some 12 million. */
const LARGEST_BODY = 32 * 1024 * 1024;
const LARGEST_FILE = 64 * 1024 * 1024;

const ExportQuery = z.object({
  text: z.string().max(120).default(''),
  state: z.enum(['open', 'closed', 'all']).default('all'),
  branch: BranchCode.optional(),
  facility: z
    .string()
    .regex(/^\d{6}$/)
    .optional(),
  language: Language.default('kk'),
});

/** `seen`: the version that the preview answered; without it the file is only previewed. */
const ImportQuery = z.object({ seen: z.coerce.number().int().min(0).optional() });

const unpack = promisify(gunzip);

/**
 * `GET /organisation/<table>.csv` writes what a table's page shows; `POST` takes such a file back, as it is or packed by gzip, and
 * answers lines of JSON: how far it is, then what became of it. Whoever may not is turned away before a byte of the file is read.
 */
export function tableRoutes(app: FastifyInstance, services: Services, whoIs: SessionReader): void {
  const actors = new WeakMap<FastifyRequest, Actor>();
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('text/csv', { parseAs: 'buffer', bodyLimit: LARGEST_BODY }, (_request, body, done) =>
    done(null, body),
  );
  app.addHook('onRequest', async (request, reply) => {
    const session = await whoIs(request.headers.cookie);
    const refuse = (status: number, problem: string) => reply.code(status).send({ problem, requestId: request.id });
    if (session === null) return refuse(401, 'signInNeeded');
    if (session.mustChangePassword) return refuse(403, 'mustChangePassword');
    const { actor } = session;
    const action = 'organisation.manage';
    if (!actionsOf(actor).includes(action) || !can(actor, action, { kind: 'country' }))
      return refuse(403, 'notAllowed');
    actors.set(request, actor);
    return undefined;
  });

  app.get<{ Params: { table: string } }>('/organisation/:table.csv', (request, reply) => {
    const table = ReferenceTable.safeParse(request.params.table);
    const query = ExportQuery.safeParse(request.query);
    if (!table.success) return reply.code(404).send({ problem: 'notFound', requestId: request.id });
    if (!query.success) return reply.code(400).send({ problem: 'badInput', requestId: request.id });
    const { branch: branchCode, facility: facilityCode, language, ...filter } = query.data;
    const lines = exportTable(services, table.data, { filter: { ...filter, branchCode, facilityCode }, language });
    return reply
      .type('text/csv; charset=utf-8')
      .header('content-disposition', `attachment; filename="${table.data}.csv"`)
      .send(Readable.from(lines));
  });

  app.post<{ Params: { table: string }; Body: unknown }>('/organisation/:table.csv', async (request, reply) => {
    const table = ReferenceTable.safeParse(request.params.table);
    const query = ImportQuery.safeParse(request.query);
    const actor = actors.get(request);
    if (!table.success || actor === undefined)
      return reply.code(404).send({ problem: 'notFound', requestId: request.id });
    const bytes = await unpacked(request.body);
    if (bytes === null || !query.success) return reply.code(400).send({ problem: 'badInput', requestId: request.id });

    const lines = new PassThrough();
    const say = (line: object) => lines.write(`${JSON.stringify(line)}\n`);
    const asked = { table: table.data, bytes, seen: query.data.seen ?? null };
    importTable({ ...services, actor }, { ...asked, progress: (stage, done, of) => say({ stage, done, of }) })
      .then((answer: ImportAnswer) => say(answer))
      .catch((error: unknown) => {
        const problem = problemOf(error);
        if (problem === 'defect' || problem === 'unavailable') request.log.error({ err: error }, 'failed');
        say({ problem, requestId: request.id });
      })
      .finally(() => lines.end());
    return answerLines(reply, lines);
  });
}

/** Lines that are shown as they come: a proxy must not gather them. */
const answerLines = (reply: FastifyReply, lines: Readable): FastifyReply =>
  reply.type('application/x-ndjson').header('x-accel-buffering', 'no').send(lines);

/** A file's bytes, unpacked where they were packed; null for what is no file, or one too large. */
async function unpacked(body: unknown): Promise<Buffer | null> {
  if (!Buffer.isBuffer(body)) return null;
  const isPacked = body[0] === 0x1f && body[1] === 0x8b;
  try {
    return isPacked ? await unpack(body, { maxOutputLength: LARGEST_FILE }) : body;
  } catch {
    return null;
  }
}
