import compress from '@fastify/compress';
import { callTRPCProcedure, getTRPCErrorFromUnknown, getTRPCErrorShape, TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { SessionReader } from '../access/session.ts';
import type { Context, Services } from '../context.ts';
import { appRouter } from '../router.ts';
import { isUnavailable } from '../unavailable.ts';

/** Answers below this many bytes go as they are: packing them costs more than sending them. */
const WORTH_PACKING = 8 * 1024;

/** Procedures that take a file, and the largest request of theirs, in bytes. */
const TAKES_FILE = ['access.previewImport', 'access.importAccounts', 'report.previewPlanFile', 'report.importPlanFile'];
const LARGEST_FILE = 6 * 1024 * 1024;

type Call = FastifyRequest<{ Params: { path: string } }>;

/**
 * `GET` and `POST /trpc/<procedure>` in tRPC's own protocol, one procedure a request: a slow report never rides in one batch
 * with a clerk's look-up. Without tRPC's adapter, which makes a web `Request` and streams of every call and costs an
 * acceptance more than its rules and its statement do.
 */
export async function procedures(app: FastifyInstance, services: Services, whoIs: SessionReader): Promise<void> {
  await app.register(compress, { encodings: ['gzip'], threshold: WORTH_PACKING });
  app.setErrorHandler<FastifyError>((error, request, reply) => answerError(reply, error, { request, path: undefined }));

  app.get('/trpc/:path', (request: Call, reply) => answer(request, reply, 'query'));
  app.post('/trpc/:path', { compress: false }, (request: Call, reply) => answer(request, reply, 'mutation'));

  for (const path of TAKES_FILE)
    app.post(`/trpc/${path}`, { compress: false, bodyLimit: LARGEST_FILE }, (request, reply) =>
      answer(Object.assign(request, { params: { path } }), reply, 'mutation'),
    );

  async function answer(request: Call, reply: FastifyReply, type: 'query' | 'mutation'): Promise<FastifyReply> {
    const { path } = request.params;
    let session: ReturnType<Context['signedIn']> | undefined;
    const signedIn = () => {
      session ??= whoIs(request.headers.cookie);
      return session;
    };
    const ctx: Context = { ...services, signedIn, request, reply };
    const getRawInput = async () => (type === 'query' ? inputOf(request.query) : request.body);
    try {
      const data: unknown = await callTRPCProcedure({
        router: appRouter,
        path,
        type,
        ctx,
        getRawInput,
        signal: undefined,
        batchIndex: 0,
      });
      return reply.send({ result: { data } });
    } catch (error) {
      return answerError(reply, error, { request, path });
    }
  }
}

/** The input of a query travels as JSON in the address. */
function inputOf(query: unknown): unknown {
  const { input } = query as { input?: unknown };
  if (input === undefined) return undefined;
  try {
    return JSON.parse(String(input));
  } catch {
    throw new TRPCError({ code: 'PARSE_ERROR' });
  }
}

const CODES: Record<number, TRPCError['code']> = {
  400: 'BAD_REQUEST',
  413: 'PAYLOAD_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  503: 'SERVICE_UNAVAILABLE',
};

/** An error as clients of tRPC read it; of a defect they learn nothing, the log does. */
function answerError(
  reply: FastifyReply,
  thrown: unknown,
  at: { request: FastifyRequest; path: string | undefined },
): FastifyReply {
  const error = errorOf(thrown);
  const status = getHTTPStatusCodeFromError(error);
  if (status >= 500) at.request.log.error({ err: error.cause ?? error }, 'failed');
  const shape = getTRPCErrorShape({
    config: appRouter._def._config,
    error,
    type: 'unknown',
    path: at.path,
    input: undefined,
    ctx: undefined,
  });
  return reply.code(status).send({ error: shape });
}

function errorOf(thrown: unknown): TRPCError {
  const error = getTRPCErrorFromUnknown(thrown);
  if (isUnavailable(error.cause)) return new TRPCError({ code: 'SERVICE_UNAVAILABLE', cause: error.cause });
  const code = CODES[(thrown as FastifyError).statusCode ?? 0];
  return code === undefined ? error : new TRPCError({ code, cause: error.cause });
}
