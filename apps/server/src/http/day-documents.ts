import type { Action } from '@jazylym/domain/access/can';
import { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { CardOrder } from '@jazylym/domain/day/sort';
import { Language } from '@jazylym/domain/organisation/organisation';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { SignedIn } from '../access/session.ts';
import type { Services } from '../context.ts';
import { csvOf, xlsxOf } from '../day/export.ts';
import type { OfDay } from '../day/facts.ts';
import { cardsPaper, type DayPaper, protocolPaper, protocolSheets, sortingPaper } from '../day/papers.ts';
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

const DayFile = z.enum(['protocol.pdf', 'protocol.xlsx', 'protocol.csv', 'sorting.pdf', 'cards.pdf']);
type DayFile = z.infer<typeof DayFile>;

const Address = z.object({ facilityId: FacilityInPath, date: CalendarDate, file: DayFile });

/** The language of a file, its asker's own where none is named; which part of the cards, from 1, and in which order. */
const Wishes = z.object({
  language: Language.optional(),
  part: z
    .string()
    .regex(/^[1-9]\d{0,3}$/)
    .transform(Number)
    .default(1),
  order: CardOrder.default('byTitle'),
});

/** What one must be allowed: cards and their lists name clients. */
const NEEDED: Record<DayFile, readonly Action[]> = {
  'protocol.pdf': ['day.read'],
  'protocol.xlsx': ['day.read'],
  'protocol.csv': ['day.read'],
  'sorting.pdf': ['day.read', 'abonement.read'],
  'cards.pdf': ['day.read', 'abonement.read'],
};

type Asked = {
  of: OfDay;
  file: DayFile;
  language: Language;
  part: number;
  order: CardOrder;
  session: SignedIn;
  publicUrl: string;
};
type Made = { name: string; type: string; body: Buffer | string };

/**
 * `GET /documents/day/<facilityId>/<date>/<file>`: the papers and files of an operational day, for whoever may read the facility's
 * days. `protocol.csv` lists the day's abonements; `cards.pdf?part=2&order=byPoint` is the second file of the cards by sorting point. Foreign and absent answer alike.
 */
export function dayDocumentRoute(
  app: FastifyInstance,
  services: Services,
  { whoIs, inTurn, publicUrl }: Asking & { publicUrl: string | undefined },
): void {
  app.get('/documents/day/:facilityId/:date/:file', async (request, reply) => {
    const session = await whoIs(request.headers.cookie);
    if (session === null) return refuse(request, reply, SIGN_IN_NEEDED);
    const own = `${request.protocol}://${request.host}`;
    const asked = askedBy(session, request, { services, publicUrl: publicUrl ?? own });
    if ('problem' in asked) return refuse(request, reply, asked);
    const made = await inTurn(session.actor.userId, () => make(services, asked));
    if (made === null) return refuseForNow(request, reply);
    if ('problem' in made) return refuse(request, reply, made);
    return send(reply, made);
  });
}

function send(reply: FastifyReply, { name, type, body }: Made): FastifyReply {
  const how = type === 'application/pdf' ? 'inline' : 'attachment';
  return reply.type(type).header('content-disposition', `${how}; filename="${name}"`).send(body);
}

/** What is asked for, where the person may read it. */
function askedBy(
  session: SignedIn,
  request: FastifyRequest,
  { services, publicUrl }: { services: Services; publicUrl: string },
): Asked | Refusal {
  const unable = refusalOf(session, ['day.read']);
  if (unable !== null) return unable;
  const address = Address.safeParse(request.params);
  if (!address.success) return NOT_FOUND;
  const { facilityId, date: businessDate, file } = address.data;
  const missing = refusalOf(session, NEEDED[file]);
  if (missing !== null) return missing;
  if (!reaches(session.actor, NEEDED[file], services.known.facility(facilityId))) return NOT_FOUND;
  const wishes = Wishes.safeParse(request.query);
  if (!wishes.success) return BAD_INPUT;
  const { language = session.language, part, order } = wishes.data;
  return { of: { facilityId, businessDate }, file, language, part, order, session, publicUrl };
}

async function make(services: Services, asked: Asked): Promise<Made | Refusal> {
  const { of, part, order, publicUrl } = asked;
  switch (asked.file) {
    case 'protocol.pdf':
      return await printed(services, 'protocol', await protocolPaper(services, of, publicUrl));
    case 'sorting.pdf':
      return await printed(services, 'sorting', await sortingPaper(services, of));
    case 'cards.pdf':
      return await printed(services, 'cards', await cardsPaper(services, of, { part, order }));
    case 'protocol.xlsx':
    case 'protocol.csv':
      return await written(services, asked);
  }
}

async function printed({ pdfs }: Services, called: string, paper: DayPaper | null): Promise<Made | Refusal> {
  if (paper === null) return NOT_FOUND;
  const pdf = await pdfs.make(paper.job);
  const body = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  return { name: `${called}-${paper.name}.pdf`, type: 'application/pdf', body };
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function written(services: Services, { of, file, language, session }: Asked): Promise<Made | Refusal> {
  const author = session.actor.displayName;
  const found = await protocolSheets(services, of, { author, language, now: services.clock() });
  if (found === null) return NOT_FOUND;
  const { name, book } = found;
  if (file === 'protocol.xlsx')
    return { name: `protocol-${name}.xlsx`, type: XLSX, body: await xlsxOf(Object.values(book)) };
  return { name: `protocol-${name}.csv`, type: 'text/csv; charset=utf-8', body: csvOf(book.abonements) };
}
