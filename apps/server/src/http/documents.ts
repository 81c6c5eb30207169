import { Paper } from '@jazylym/domain/abonement/afterwards';
import { actionsOf, can } from '@jazylym/domain/access/can';
import { FacilityId } from '@jazylym/domain/organisation/organisation';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { findPaper, type PaperAsked } from '../abonement/papers.ts';
import type { SessionReader, SignedIn } from '../access/session.ts';
import type { Services } from '../context.ts';

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

type Refusal = { status: number; problem: string };

const NOT_FOUND: Refusal = { status: 404, problem: 'notFound' };

/**
 * `GET /documents/<facilityId>/<paper>/<documentId>.pdf`: a paper as PDF, for whoever may read the facility's abonements. The
 * document is an abonement for `ps1`, an acceptance for the others, and for all its PS-1 at once. Foreign and absent answer alike.
 */
export function documentRoute(app: FastifyInstance, services: Services, whoIs: SessionReader): void {
  app.get('/documents/:facilityId/:paper/:document', async (request, reply) => {
    const session = await whoIs(request.headers.cookie);
    const asked = session === null ? { status: 401, problem: 'signInNeeded' } : askedBy(session, request, services);
    if ('problem' in asked) return refuse(request, reply, asked);
    const found = await findPaper(services, asked);
    if (found === null) return refuse(request, reply, NOT_FOUND);
    const pdf = await services.pdfs.make(found.job);
    return reply
      .type('application/pdf')
      .header('content-disposition', `inline; filename="${FILE_NAMES[asked.paper]}-${found.number}.pdf"`)
      .send(Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength));
  });
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
