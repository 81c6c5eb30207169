import { Paper } from '@jazylym/domain/abonement/afterwards';
import { actionsOf, can } from '@jazylym/domain/access/can';
import { FacilityId } from '@jazylym/domain/organisation/organisation';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { findPaper, type PaperAsked } from '../abonement/papers.ts';
import type { SessionReader, SignedIn } from '../access/session.ts';
import type { Services } from '../context.ts';
import { turnsOf } from './turns.ts';

const Address = z.object({
  facilityId: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(FacilityId),
  paper: Paper,
  document: z.templateLiteral([z.uuid(), '.pdf']),
});

/** Which print it is, as `recordPrint` counted it; without it, a copy. The original is for who has just recorded it. */
const Wishes = z.object({
  print: z
    .string()
    .regex(/^[1-9]\d{0,5}$/)
    .transform(Number)
    .nullable()
    .default(null),
});

/** What a paper is called where it is saved. */
const FILE_NAMES: Record<Paper, string> = {
  ps1: 'ps1',
  receipt: 'receipt',
  invoice: 'invoice',
  priceExplanation: 'price-explanation',
};

/** The most papers that one person may be waiting for: beyond it their papers would keep everybody's waiting. */
const MOST_AT_ONCE = 8;

/** Seconds after which a paper that was refused for that may be asked for again. */
const RETRY_AFTER = 1;

type Refusal = { status: number; problem: string };

const NOT_FOUND: Refusal = { status: 404, problem: 'notFound' };
const TOO_MANY: Refusal = { status: 429, problem: 'tooManyAttempts' };

/**
 * `GET /documents/<facilityId>/<paper>/<documentId>.pdf`: a paper as PDF, for whoever may read the facility's abonements. The
 * document is an abonement for `ps1`, an acceptance for the others, and for all its PS-1 at once. Foreign and absent answer alike.
 * Who waits for too many already gets `tooManyAttempts` with `Retry-After` in seconds.
 */
export function documentRoute(app: FastifyInstance, services: Services, whoIs: SessionReader): void {
  const inTurn = turnsOf(MOST_AT_ONCE);
  app.get('/documents/:facilityId/:paper/:document', async (request, reply) => {
    const session = await whoIs(request.headers.cookie);
    if (session === null) return refuse(request, reply, { status: 401, problem: 'signInNeeded' });
    const asked = askedBy(session, request, services);
    if ('problem' in asked) return refuse(request, reply, asked);
    const made = await inTurn(session.actor.userId, () => makePaper(services, asked));
    if (made === null) return refuse(request, reply.header('retry-after', RETRY_AFTER), TOO_MANY);
    if ('problem' in made) return refuse(request, reply, made);
    const { pdf, name } = made;
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${name}.pdf"`)
      .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  });
}

async function makePaper(services: Services, asked: PaperAsked): Promise<{ pdf: Uint8Array; name: string } | Refusal> {
  const found = await findPaper(services, asked);
  if (found === null) return NOT_FOUND;
  return { pdf: await services.pdfs.make(found.job), name: `${FILE_NAMES[asked.paper]}-${found.number}` };
}

/** What is asked for, where the person may read it. */
function askedBy(session: SignedIn, request: FastifyRequest, { known, clock }: Services): PaperAsked | Refusal {
  const { actor } = session;
  if (session.mustChangePassword) return { status: 403, problem: 'mustChangePassword' };
  if (!actionsOf(actor).includes('abonement.read')) return { status: 403, problem: 'notAllowed' };
  const address = Address.safeParse(request.params);
  if (!address.success) return NOT_FOUND;
  const { facilityId, paper, document } = address.data;
  const facility = known.facility(facilityId);
  if (facility === undefined) return NOT_FOUND;
  if (!can(actor, 'abonement.read', { kind: 'facility', facilityId, branchCode: facility.branchCode }))
    return NOT_FOUND;
  const wishes = Wishes.safeParse(request.query);
  if (!wishes.success) return { status: 400, problem: 'badInput' };
  const { print } = wishes.data;
  const claim = print === null ? null : { number: print, userId: actor.userId, now: clock() };
  return { facilityId, paper, documentId: document.slice(0, -'.pdf'.length).toLowerCase(), claim };
}

const refuse = (request: FastifyRequest, reply: FastifyReply, { status, problem }: Refusal): FastifyReply =>
  reply.code(status).send({ problem, requestId: request.id });
