import { randomUUID } from 'node:crypto';
import { type FastifyInstance, type FastifyServerOptions, LogController } from 'fastify';

/** How much is logged; `silent` nothing. */
export type LogLevel = 'silent' | 'error' | 'warn' | 'info' | 'debug';

/** Takes one line of JSON at a time. */
export type LogStream = { write(line: string): void };

/** What PostgreSQL says of an error besides, and no value is in. */
type Detail = { code?: unknown; table?: unknown; constraint?: unknown; routine?: unknown };

/** An error without its message: PostgreSQL and validators put the values at hand into theirs, and so a person's name. */
function withoutMessage(error: Error) {
  const { name, stack, code, table, constraint, routine }: Error & Detail = error;
  const frames = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return { type: name, message: '', code, table, constraint, routine, stack: frames.slice(0, 8).join('\n') };
}

/** An API key, as somebody may have put it into an address by mistake. */
const KEY = /jz_[\w-]*/gi;

/** The path alone: a query may hold a name, an address or an IIN. */
const pathOf = (url: string): string => (url.split('?', 1)[0] ?? '').replaceAll(KEY, 'jz_…');

/** Fastify's options for logs without personal data: no bodies, queries, headers, addresses or messages of errors. */
export const logging = (level: LogLevel, stream?: LogStream): FastifyServerOptions => ({
  genReqId: () => randomUUID(),
  logController: new LogController({ disableRequestLogging: true }),
  logger: level === 'silent' ? false : { level, serializers: { err: withoutMessage }, ...(stream && { stream }) },
});

/** One line an answer: its id, what was asked, how it ended and how long it took. */
export function logAnswers(app: FastifyInstance, level: LogLevel): void {
  if (level !== 'info' && level !== 'debug') return;
  app.addHook('onResponse', (request, reply, done) => {
    const { method, url } = request;
    request.log.info(
      { method, path: pathOf(url), status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    );
    done();
  });
}
