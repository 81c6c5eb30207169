import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { PublicationIndex } from '@jazylym/domain/catalogue/catalogue';
import { BranchCode, Names } from '@jazylym/domain/organisation/organisation';
import { ApiProblem, LONGEST_PERIOD, MOST_BRANCHES_ASKED, OwnTitles } from '@jazylym/domain/report/api';
import { DeliveryReport, MonthCopies } from '@jazylym/domain/report/delivery';
import { QUESTIONS_A_MINUTE } from '@jazylym/domain/report/key';
import { AcceptanceReport, Figures, MOST_TITLES_ASKED } from '@jazylym/domain/report/report';
import * as z from 'zod';

type Json = Record<string, unknown>;

const REF = '#/components/schemas/';

/** The shapes of answers, from the very schemas that the dashboards' answers have. */
const shapes = z.registry<{ id: string; description: string }>();
shapes.add(Names, { id: 'Names', description: 'A name in Kazakh, Russian and English.' });
shapes.add(Figures, {
  id: 'Figures',
  description:
    'Sets, abonements, and money in tiyn (1 ₸ = 100 tiyn). cash + account = amount; publisher is the publisher’s part of it. The channels are the parts of sets and amount. setMonths / sets is the average term; terms are sets by term: 1, 2–3, 4–6 and more months. awaiting is what of all this is by account and not paid yet.',
});
shapes.add(MonthCopies, {
  id: 'MonthCopies',
  description:
    'Copies delivered in a month, of which in cities, not paid yet, and of subscriptions that start with it.',
});
shapes.add(OwnTitles, { id: 'Titles', description: 'The publisher’s own titles, in the order of their indexes.' });
shapes.add(AcceptanceReport, {
  id: 'Acceptance',
  description:
    'Counted by operational day of acceptance and by accepting branch. Invoices that await payment are in it. byFacility stays empty.',
});
shapes.add(DeliveryReport, {
  id: 'Copies',
  description:
    'Counted by delivery month and by delivering branch, twelve months a year, January first. byFacility is told where exactly one branch was asked for.',
});
shapes.add(ApiProblem, {
  id: 'Problem',
  description: 'RFC 9457. title and detail are in the language of Accept-Language: kk, ru or en.',
});

const components = (): Json => {
  const { schemas } = z.toJSONSchema(shapes, { uri: (id) => `${REF}${id}`, io: 'output' });
  return Object.fromEntries(Object.entries(schemas).map(([id, { $id, $schema, ...schema }]) => [id, schema]));
};

const shapeOf = (schema: z.ZodType): Json => {
  const { $schema, ...shape } = z.toJSONSchema(schema);
  return shape;
};

const day = (name: string, description: string): Json => ({
  ...{ name, in: 'query', required: true, description },
  schema: { ...shapeOf(CalendarDate), examples: ['2026-11-30'] },
});

const several = (name: string, description: string, items: Json, maxItems: number): Json => ({
  ...{ name, in: 'query', description, style: 'form', explode: true },
  schema: { type: 'array', items, maxItems },
});

const NARROWING = [
  several(
    'title',
    'Index of an own title; repeated for several. All own titles without it.',
    shapeOf(PublicationIndex),
    MOST_TITLES_ASKED,
  ),
  several(
    'branch',
    'Code of a branch; repeated for several. All branches without it.',
    shapeOf(BranchCode),
    MOST_BRANCHES_ASKED,
  ),
];

const problem = (description: string, headers?: Json): Json => ({
  description,
  ...(headers && { headers }),
  content: { 'application/problem+json': { schema: { $ref: `${REF}Problem` } } },
});

const RETRY_AFTER = { 'Retry-After': { description: 'Seconds.', schema: { type: 'integer' } } };

const question = (operationId: string, summary: string, shape: string, parameters: Json[]): Json => ({
  get: {
    operationId,
    summary,
    parameters,
    security: [{ key: [] }],
    responses: {
      200: { description: 'The figures.', content: { 'application/json': { schema: { $ref: `${REF}${shape}` } } } },
      400: problem('A parameter is wrong or unknown.'),
      401: problem('There is no key, or an unknown or revoked one.'),
      429: problem(`More than ${QUESTIONS_A_MINUTE} questions in a minute.`, RETRY_AFTER),
      503: problem('The server cannot answer now.'),
    },
  },
});

/** The OpenAPI 3.1 description of what editorial offices' own systems may ask. */
export const OPENAPI: Json = {
  openapi: '3.1.0',
  info: {
    title: 'Jazylym: figures of an editorial office',
    version: '1',
    description: `Read only: the figures of the publisher whose key asks, and nobody else's; no subscriber. At most ${QUESTIONS_A_MINUTE} questions a minute with one key. What is foreign answers as what does not exist.`,
  },
  servers: [{ url: '/api/v1' }],
  paths: {
    '/titles': question('titles', 'The publisher’s own titles', 'Titles', []),
    '/acceptance': question('acceptance', 'What was accepted in a period, by title, branch and day', 'Acceptance', [
      day('from', 'First operational day, inclusive.'),
      day('to', `Last operational day, inclusive; at most ${LONGEST_PERIOD} days in all.`),
      ...NARROWING,
    ]),
    '/copies': question('copies', 'Copies by delivery month, title and branch', 'Copies', [
      { name: 'year', in: 'query', required: true, schema: { type: 'integer', minimum: 2001, maximum: 2098 } },
      ...NARROWING,
    ]),
  },
  components: {
    securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key from the dashboard: jz_…' } },
    schemas: components(),
  },
};
