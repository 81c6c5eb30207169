import { publisherReach, type ReportReach } from '@jazylym/domain/access/can';
import {
  AcceptanceAsked,
  type ApiParameter,
  CopiesAsked,
  type OwnTitles,
  TitlesAsked,
} from '@jazylym/domain/report/api';
import { QUESTIONS_A_MINUTE } from '@jazylym/domain/report/key';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type * as z from 'zod';
import { type Allowance, countAttempts } from '../access/attempts.ts';
import type { Services } from '../context.ts';
import { acceptanceReport } from '../report/acceptance.ts';
import { deliveryReport } from '../report/delivery.ts';
import { readKey } from '../report/keys.ts';
import { isUnavailable } from '../unavailable.ts';
import { answerProblem, mendOf } from './api-problem.ts';
import { OPENAPI } from './openapi.ts';
import { protectData } from './security.ts';

type Asking = Pick<Services, 'db' | 'reports' | 'clock' | 'known'>;

/** Counted in this process: several servers allow as much each. */
const ALLOWANCE: Allowance = { most: QUESTIONS_A_MINUTE, within: 60_000 };

/** What is asked at a path: its parameters, and what answers them as far as a publisher's figures reach. */
type Question<Schema extends z.ZodType> = {
  path: string;
  parameters: readonly ApiParameter[];
  schema: Schema;
  answer: (services: Asking, asked: z.output<Schema>, reach: ReportReach) => Promise<object> | object;
};

/** Ties what answers to what is asked. */
const question = <Schema extends z.ZodType>(one: Question<Schema>): Question<z.ZodType> => one as Question<z.ZodType>;

const QUESTIONS = [
  question({ path: '/v1/titles', parameters: [], schema: TitlesAsked, answer: ownTitles }),
  question({
    path: '/v1/acceptance',
    parameters: ['from', 'to', 'title', 'branch'],
    schema: AcceptanceAsked,
    answer: acceptanceReport,
  }),
  question({
    path: '/v1/copies',
    parameters: ['year', 'title', 'branch'],
    schema: CopiesAsked,
    answer: deliveryReport,
  }),
];

/**
 * `/v1/…` below `/api`: what editorial offices' own systems read with `Authorization: Bearer jz_…`, the same figures as on their dashboard.
 * A key that is missing, unknown or revoked answers alike; `openapi.json` is open to anybody.
 */
export function apiRoutes(app: FastifyInstance, services: Asking): void {
  protectData(app);
  const byKey = countAttempts(ALLOWANCE);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.header('vary', 'Authorization, Accept-Language');
    done();
  });
  app.setErrorHandler((error, request, reply) => {
    const { statusCode = 500 } = error as { statusCode?: number };
    // What a method that there is not brought along, and could not be read.
    if (statusCode < 500) return answerProblem(request, reply, 'notFound');
    request.log.error({ err: error }, 'failed');
    return answerProblem(request, reply, statusCode === 503 || isUnavailable(error) ? 'unavailable' : 'defect');
  });
  for (const { path, parameters, schema, answer } of QUESTIONS)
    app.get(path, async (request, reply) => {
      const now = services.clock().getTime();
      const key = await readKey(services, bearerOf(request));
      if (key === null) return answerProblem(request, reply, 'keyNeeded');
      const waits = byKey.wait(key.id, now);
      if (waits > 0) return answerProblem(request, reply, 'tooOften', { seconds: Math.ceil(waits / 1000) });
      byKey.failed(key.id, now);
      const asked = schema.safeParse(request.query);
      if (!asked.success) return answerProblem(request, reply, 'badQuery', { mend: mendOf(asked.error, parameters) });
      return reply.send(await answer(services, asked.data, publisherReach(key.publisherId)));
    });
  app.get('/v1/openapi.json', (_request, reply) => reply.header('cache-control', 'public, max-age=300').send(OPENAPI));
  app.setNotFoundHandler((request, reply) => answerProblem(request, reply, 'notFound'));
}

const bearerOf = ({ headers }: FastifyRequest): string =>
  /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1] ?? '';

function ownTitles({ known, clock }: Asking, _asked: object, { publisherIds }: ReportReach): OwnTitles {
  const titles = [...known.publications().values()]
    .filter(({ publisherId }) => publisherIds !== 'all' && publisherIds.includes(publisherId))
    .map(({ publicationIndex, title }) => ({ publicationIndex, title }))
    .toSorted((one, other) => (one.publicationIndex < other.publicationIndex ? -1 : 1));
  return { titles, asOf: clock().toISOString() };
}
