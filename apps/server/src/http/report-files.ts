import { pipeline, type Readable } from 'node:stream';
import { constants, createGzip } from 'node:zlib';
import { reportReach } from '@jazylym/domain/access/can';
import { Language } from '@jazylym/domain/organisation/organisation';
import { ExportedPage, ExportFormat, ExportName, ROWS_HEADER } from '@jazylym/domain/report/export';
import { FRAMES_TYPE } from '@jazylym/domain/report/export-frames';
import { aboutLines } from '@jazylym/i18n/report/export/about';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as z from 'zod';
import type { SessionReader, SignedIn } from '../access/session.ts';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { csvPieces } from '../report/export/csv-pieces.ts';
import type { ExportFile } from '../report/export/export-file.ts';
import type { ExportTable } from '../report/export/export-table.ts';
import { type OpenTable, openTable, tableOf } from '../report/export/open-table.ts';
import { placesOf } from '../report/export/places.ts';
import { allowed, BrokenOff, inFrames, streamed } from '../report/export/send.ts';
import { wordsIn } from '../report/export/words.ts';
import { xlsxPieces } from '../report/export/xlsx-pieces.ts';
import { BAD_INPUT, NOT_FOUND, type Refusal, refusalOf, refuse, refuseForNow, SIGN_IN_NEEDED } from './paper-access.ts';

/**
 * Files that are written at once in this process, of everybody and of one person: each may hold one of the four connections for reports.
 * Who finds no place is told to come again.
 */
const AT_ONCE = { all: 2, each: 1 };

/** Milliseconds after which a reader who takes nothing is given up: sooner than PostgreSQL ends a transaction that does nothing. */
export const PATIENCE = 20_000;
/** The longest that one moment of the database is held for a file, in milliseconds. */
const LONGEST = 10 * 60_000;

const Address = z.object({ file: z.templateLiteral([ExportName, '.', ExportFormat]) });

/** What is asked of the table, as JSON; the file's language, its asker's own where none is named; the page that it was asked for on. */
const Wishes = z.object({
  asked: z.string().max(10_000).default('{}'),
  language: Language.optional(),
  page: ExportedPage.default('/dashboard/'),
});

const TYPES: Record<ExportFormat, string> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
};

const NOT_ALLOWED: Refusal = { status: 403, problem: 'notAllowed' };
const UNAVAILABLE: Refusal = { status: 503, problem: 'unavailable' };
const REFUSALS = { badInput: BAD_INPUT, notAllowed: NOT_ALLOWED };

type Options = { whoIs: SessionReader; publicUrl: string | undefined; patience: number };
type Asked = { name: ExportName; format: ExportFormat; table: ExportTable; language: Language; page: string };

/**
 * `GET /documents/report/<table>.<xlsx|csv>?asked=<JSON>&language=&page=`: a table of figures whole, as far as its asker's reports reach. It is
 * written as it is read and sent as it is taken. Who accepts `FRAMES_TYPE` gets it in frames, which say how far it is and how it ended;
 * to others a file that broke off is a connection that did. The session and its reach are looked at before every piece.
 */
export function reportFileRoute(app: FastifyInstance, services: Services, options: Options): void {
  const places = placesOf(AT_ONCE);
  const running = new Set<FastifyReply>();
  // A server that stops waits for no reader.
  app.addHook('preClose', (done) => {
    for (const reply of running) reply.raw.destroy();
    done();
  });
  app.get('/documents/report/:file', { exposeHeadRoute: false }, async (request, reply) => {
    // A link from another site would only make us work: its page never sees the answer.
    if (request.headers['sec-fetch-site'] === 'cross-site') return refuse(request, reply, NOT_ALLOWED);
    const session = await options.whoIs(request.headers.cookie);
    if (session === null) return refuse(request, reply, SIGN_IN_NEEDED);
    const asked = askedBy(session, request, services);
    if ('problem' in asked) return refuse(request, reply, asked);
    const giveBack = places.take(session.actor.userId);
    if (giveBack === null) return refuseForNow(request, reply);
    const stop = new AbortController();
    running.add(reply);
    const longest = setTimeout(() => stop.abort(new BrokenOff('tooSlow')), LONGEST);
    reply.raw.once('close', () => {
      clearTimeout(longest);
      running.delete(reply);
      giveBack();
      stop.abort(new BrokenOff('unavailable'));
    });
    const open = await openTable(asked.table, stop.signal).catch((error: unknown) => {
      if (!stop.signal.aborted) throw error;
      return null;
    });
    // Its reader went away meanwhile, or the server is stopping.
    if (open === null) return refuse(request, reply, UNAVAILABLE);
    const sending = { ...options, session, asked, open, stop, giveBack };
    return send(request, reply, services, sending);
  });
}

/** What is asked for, where the person may read it. */
function askedBy(session: SignedIn, request: FastifyRequest, services: Services): Asked | Refusal {
  const unable = refusalOf(session, ['report.read']);
  if (unable !== null) return unable;
  const reach = reportReach(session.actor);
  if (reach === null) return NOT_ALLOWED;
  const address = Address.safeParse(request.params);
  if (!address.success) return NOT_FOUND;
  const [name, format] = address.data.file.split('.') as [ExportName, ExportFormat];
  const wishes = Wishes.safeParse(request.query);
  if (!wishes.success) return BAD_INPUT;
  const { language = session.language, page } = wishes.data;
  const asker = { reach, language, t: wordsIn(language) };
  const table = tableOf(services, { name, asked: jsonOf(wishes.data.asked) }, asker);
  return typeof table === 'string' ? REFUSALS[table] : { name, format, table, language, page };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

type Sending = Options & {
  session: SignedIn;
  asked: Asked;
  open: OpenTable;
  stop: AbortController;
  giveBack: () => void;
};

function send(request: FastifyRequest, reply: FastifyReply, services: Services, sending: Sending): FastifyReply {
  const { asked, open, stop, patience, giveBack } = sending;
  const { signal } = stop;
  let rows = 0;
  const pieces = allowed(open.pieces, {
    isAllowed: stillAllowed(request, sending),
    read: (count) => (rows += count),
    signal,
  });
  const file = fileOf(request, services, { ...sending, pieces });
  const bytes = asked.format === 'csv' ? csvPieces(file) : xlsxPieces(file, open.total);
  const isFramed = request.headers.accept?.includes(FRAMES_TYPE) === true;
  const failed = (error: unknown) => request.log.error({ err: error }, 'a file broke off');
  const stalled = () => stop.abort(new BrokenOff('tooSlow'));
  const sent = isFramed ? inFrames(bytes, { signal, rows: () => rows, failed }) : bytes;
  // All is read and made by then, though the last of it may still be on its way.
  const stream = streamed(sent, { patience, stalled }).once('close', giveBack);
  const isPacked = asked.format === 'csv' && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (isPacked) reply.header('content-encoding', 'gzip');
  const day = todayOf(services.clock());
  return reply
    .type(isFramed ? FRAMES_TYPE : TYPES[asked.format])
    .header('content-disposition', `attachment; filename="${asked.name}-${day}.${asked.format}"`)
    .header('cross-origin-resource-policy', 'same-origin')
    .header('x-accel-buffering', 'no')
    .header(ROWS_HEADER, open.total)
    .send(isPacked ? packed(stream) : stream);
}

/** Packed piece by piece, so that each is on its way as soon as it is made. */
function packed(stream: Readable): Readable {
  return pipeline(stream, createGzip({ flush: constants.Z_SYNC_FLUSH }), () => undefined);
}

/** Whether the session lives, and reaches as far as it did. */
function stillAllowed(request: FastifyRequest, { whoIs, session }: Sending): () => Promise<boolean> {
  const reachOf = (one: SignedIn): string =>
    JSON.stringify([one.sessionId, reportReach(one.actor), refusalOf(one, [])]);
  const before = reachOf(session);
  return async () => {
    const now = await whoIs(request.headers.cookie);
    return now !== null && reachOf(now) === before;
  };
}

function fileOf(
  request: FastifyRequest,
  { clock }: Services,
  { asked, session, publicUrl, pieces }: Sending & Pick<ExportFile, 'pieces'>,
): ExportFile {
  const { language, table, name, page } = asked;
  const t = wordsIn(language);
  const about = {
    shows: t(`reportExport.all.${name}`),
    page: table.page,
    filters: table.filters,
    address: `${publicUrl ?? `${request.protocol}://${request.host}`}${page}`,
    by: session.actor.displayName,
    at: clock().toISOString(),
  };
  const sheets = { table: t('reportExport.sheet.table'), about: t('reportExport.sheet.about') };
  return { sheets, columns: table.columns, pieces, about: aboutLines(about, t, language) };
}
