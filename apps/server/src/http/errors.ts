import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { isUnavailable } from '../unavailable.ts';
import { DATA_HEADERS } from './security.ts';

const NAMES: Record<number, string> = {
  400: 'badInput',
  401: 'signInNeeded',
  403: 'notAllowed',
  404: 'notFound',
  413: 'tooLarge',
  415: 'badInput',
  429: 'tooManyAttempts',
  503: 'unavailable',
};

/** An answer outside the procedures: a problem by name and the request's id, never a message, statement or stack. */
export function answerError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  const status = isUnavailable(error) ? 503 : (error.statusCode ?? 500);
  if (status >= 500) request.log.error({ err: error }, 'failed');
  const name = NAMES[status] ?? (status < 500 ? 'badInput' : 'defect');
  void reply.code(status).send({ problem: name, requestId: request.id });
}

export function answerErrors(app: FastifyInstance): void {
  app.setErrorHandler(answerError);
  app.setNotFoundHandler((request, reply) =>
    reply.code(404).headers(DATA_HEADERS).send({ problem: 'notFound', requestId: request.id }),
  );
}
