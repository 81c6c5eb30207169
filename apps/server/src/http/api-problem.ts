import { ApiParameter, type ApiProblem, type ApiProblemName } from '@jazylym/domain/report/api';
import { explainProblem, type Mend } from '@jazylym/i18n/report/api/explain-problem';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { languageOf } from './language.ts';

const STATUS: Record<ApiProblemName, number> = {
  badQuery: 400,
  keyNeeded: 401,
  notFound: 404,
  tooOften: 429,
  unavailable: 503,
  defect: 500,
};

/** Answers a problem in the language of who asks. Nothing of what was sent is repeated: a key or a name may be in it. */
export function answerProblem(
  request: FastifyRequest,
  reply: FastifyReply,
  name: ApiProblemName,
  { mend, seconds }: { mend?: Mend; seconds?: number } = {},
): FastifyReply {
  const language = languageOf({ asked: undefined, accepted: request.headers['accept-language'] });
  const problem: ApiProblem = {
    type: `urn:jazylym:problem:${name}`,
    status: STATUS[name],
    ...explainProblem(name, language, { mend, seconds }),
    requestId: request.id,
    ...(mend && { parameters: [...mend.parameters] }),
  };
  if (name === 'keyNeeded') reply.header('www-authenticate', 'Bearer');
  if (seconds !== undefined) reply.header('retry-after', seconds);
  return reply
    .code(problem.status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem));
}

/** What is to be mended, from the parameters of a question and what a schema found wrong with them. */
export function mendOf(error: z.ZodError, known: readonly ApiParameter[]): Mend {
  const wrong = new Set(error.issues.map(({ path }) => path[0]));
  return {
    parameters: ApiParameter.options.filter((name) => wrong.has(name)),
    known,
    hasUnknown: error.issues.some(({ code }) => code === 'unrecognized_keys'),
  };
}
