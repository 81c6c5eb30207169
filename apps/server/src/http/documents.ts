import { Paper } from '@jazylym/domain/abonement/afterwards';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as z from 'zod';
import { findPaper, type PaperAsked } from '../abonement/papers.ts';
import type { SignedIn } from '../access/session.ts';
import type { Services } from '../context.ts';
import {
  type Asking,
  BAD_INPUT,
  FacilityInPath,
  NOT_FOUND,
  type Refusal,
  reaches,
  refusalOf,
  refuse,
  refuseForNow,
  SIGN_IN_NEEDED,
} from './paper-access.ts';

const Address = z.object({
  facilityId: FacilityInPath,
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

/**
 * `GET /documents/<facilityId>/<paper>/<documentId>.pdf`: a paper as PDF, for whoever may read the facility's abonements. The
 * document is an abonement for `ps1`, an acceptance for the others, and for all its PS-1 at once. Foreign and absent answer alike.
 * Who waits for too many already gets `tooManyAttempts` with `Retry-After` in seconds.
 */
export function documentRoute(app: FastifyInstance, services: Services, { whoIs, inTurn }: Asking): void {
  app.get('/documents/:facilityId/:paper/:document', async (request, reply) => {
    const session = await whoIs(request.headers.cookie);
    if (session === null) return refuse(request, reply, SIGN_IN_NEEDED);
    const asked = askedBy(session, request, services);
    if ('problem' in asked) return refuse(request, reply, asked);
    const made = await inTurn(session.actor.userId, () => makePaper(services, asked));
    if (made === null) return refuseForNow(request, reply);
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
  const unable = refusalOf(session, ['abonement.read']);
  if (unable !== null) return unable;
  const address = Address.safeParse(request.params);
  if (!address.success) return NOT_FOUND;
  const { facilityId, paper, document } = address.data;
  if (!reaches(session.actor, ['abonement.read'], known.facility(facilityId))) return NOT_FOUND;
  const wishes = Wishes.safeParse(request.query);
  if (!wishes.success) return BAD_INPUT;
  const { print } = wishes.data;
  const claim = print === null ? null : { number: print, userId: session.actor.userId, now: clock() };
  return { facilityId, paper, documentId: document.slice(0, -'.pdf'.length).toLowerCase(), claim };
}
