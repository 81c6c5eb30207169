import underPressure from '@fastify/under-pressure';
import { connect } from '@jazylym/db/client';
import Fastify, { type FastifyInstance } from 'fastify';
import { type FiscalDevice, plainReceipt } from './abonement/fiscal.ts';
import { beginFiscal } from './abonement/fiscal-store.ts';
import { openPdfMaker } from './abonement/pdf.ts';
import { tellFiscal } from './abonement/tell-fiscal.ts';
import { forgetOldAttempts } from './access/attempt-store.ts';
import { countAttempts } from './access/attempts.ts';
import { openAuth, sessionCookie } from './access/auth.ts';
import { WRONG_PASSWORDS } from './access/change-password.ts';
import { type SessionReader, sessionReader } from './access/session.ts';
import { sessionsUsed } from './access/session-store.ts';
import { signInRoutes } from './access/sign-in.ts';
import { cookieSecret, forgetExpiredSessions } from './access/store.ts';
import { noteUses } from './access/uses.ts';
import { openPublished } from './catalogue/published.ts';
import type { Clock } from './clock.ts';
import type { Services } from './context.ts';
import type { SealKeys } from './day/seal-keys.ts';
import { sealedOn } from './day/sealed-store.ts';
import { openVerifyRuns } from './day/verify/runs.ts';
import { every } from './every.ts';
import { apiRoutes } from './http/api-route.ts';
import { changesRoute, mayListen } from './http/changes-route.ts';
import { dayDocumentRoute } from './http/day-documents.ts';
import { documentRoute } from './http/documents.ts';
import { answerError, answerErrors } from './http/errors.ts';
import { healthRoute } from './http/health.ts';
import { type LogLevel, type LogStream, logAnswers, logging } from './http/log.ts';
import { type PublicFolders, pages } from './http/pages.ts';
import { MOST_AT_ONCE } from './http/paper-access.ts';
import { procedures } from './http/procedures.ts';
import { PATIENCE, reportFileRoute } from './http/report-files.ts';
import { type DayOfSeal, sealRoute } from './http/seal-route.ts';
import { isSecure, protectData, protectPages, refuseForeignOrigins } from './http/security.ts';
import { shutting } from './http/shut.ts';
import { turnsOf } from './http/turns.ts';
import { openKnown } from './organisation/known.ts';
import { tableRoutes } from './organisation/table-routes.ts';
import { type Changes, openChanges } from './report/changes.ts';
import { foldAll } from './report/fold.ts';
import { readPosition } from './report/position-store.ts';
import { openReports } from './report/reading-store.ts';

export type ServerOptions = {
  databaseUrl: string;
  /** A standby of that database, from which reports are read while it can be reached. */
  replicaUrl?: string;
  clock: Clock;
  /** What seals certified protocols, outside the database. */
  sealKeys: SealKeys;
  /** 0 for any free one. */
  port: number;
  host?: string;
  publicFolders?: PublicFolders;
  log?: LogLevel;
  /** Where log lines go; standard output by default. */
  logTo?: LogStream;
  /** Where browsers reach it, when a proxy stands before it; https makes cookies secure. */
  publicUrl?: string;
  /** Believe a proxy's `X-Forwarded-*`. */
  trustProxy?: boolean;
  /** What cookies are signed with, at least 32 characters; otherwise the installation's own, kept in its database. */
  secret?: string;
  /** The most connections to the database. */
  connections?: number;
  /** For how many milliseconds a file waits for a reader who takes nothing of it. */
  patience?: number;
  /** Registers cash with the tax office; without it receipts are plain ones. */
  fiscal?: FiscalDevice;
};

export type RunningServer = {
  /** Where it listens, without a slash at the end. */
  url: string;
  /** Reads the catalogue and the reference data anew now, instead of within a second or a minute. */
  refresh(): Promise<void>;
  /** Answers what it has begun, folds no more and closes all connections. */
  close(): Promise<void>;
};

/** The largest request, in bytes: an abonement takes one and a half thousand. */
const LARGEST_BODY = 64 * 1024;

const SECOND = 1000;

/** Starts the server on a migrated database. Throws when the database or the port is not to be had. */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { databaseUrl, clock, sealKeys, port, host = '127.0.0.1', publicUrl } = options;
  const db = connect({ url: databaseUrl, max: options.connections ?? 10 });
  const { replicaUrl = null } = options;
  const reports = openReports({ databaseUrl, replicaUrl, say: (message) => app.log.warn(message) });
  const app = Fastify({
    ...logging(options.log ?? 'silent', options.logTo),
    bodyLimit: LARGEST_BODY,
    requestTimeout: 30 * SECOND,
    trustProxy: options.trustProxy ?? false,
    forceCloseConnections: 'idle',
    frameworkErrors: answerError,
    routerOptions: { maxParamLength: 200 },
  });
  const shut = shutting(app);
  try {
    const secret = options.secret ?? (await cookieSecret(db.pool));
    const secure = isSecure({ publicUrl });
    const auth = openAuth({ prisma: db.prisma, secret, secure, clock, baseUrl: publicUrl ?? 'http://localhost' });
    const [published, known] = await Promise.all([openPublished(db.pool, clock), openKnown(db.pool)]);
    const passwordAttempts = countAttempts(WRONG_PASSWORDS);
    const device = options.fiscal ?? plainReceipt;
    if (device !== plainReceipt) await beginFiscal(db.pool);
    const pdfs = openPdfMaker();
    const failed = (error: unknown) => app.log.error({ err: error }, 'will try again');
    const brokenOff = (error: unknown) => app.log.error({ err: error }, 'a verification broke off');
    const verifyRuns = openVerifyRuns({ db, clock, sealKeys, failed: brokenOff });
    const kept = { published, known, auth, passwordAttempts, pdfs, sealKeys, verifyRuns };
    const services: Services = { db, reports, clock, ...kept };
    await reports.look();
    const uses = noteUses();
    const whoIs = sessionReader(db.pool, { name: sessionCookie(secure), secret }, uses);
    const read = () => reports.read(readPosition);
    const changes = openChanges({ read, allowed: (ids) => mayListen(db.pool, ids), secret });
    await assemble(app, services, { options, whoIs, changes });

    const url = (await app.listen({ port, host })).replace(/\/$/, '');
    const stopping = new AbortController();
    const unreadable = (what: object) =>
      app.log.error(what, 'registered, but what the fiscal device answered is no mark');
    const telling = { db, clock, device, stopping: stopping.signal, unreadable };
    const repeated = [
      every(1 * SECOND, async () => (await published.refresh()) && (await known.refresh()), failed),
      every(1 * SECOND, () => known.follow(), failed),
      every(60 * SECOND, () => known.refresh(), failed),
      every(2 * SECOND, () => foldAll(db.pool), failed),
      every(1 * SECOND, () => reports.look(), failed),
      every(1 * SECOND, () => changes.lookAtSessions(), failed),
      every(1 * SECOND, () => changes.lookAtFigures(), failed),
      every(60 * SECOND, () => sessionsUsed(db.pool, uses.taken()), failed),
      ...(device === plainReceipt ? [] : [every(1 * SECOND, () => tellFiscal(telling), failed)]),
      every(3600 * SECOND, () => forgetExpiredSessions(db.pool), failed),
      every(3600 * SECOND, () => forgetOldAttempts(db.pool, clock()), failed),
    ];
    return {
      url,
      refresh: async () => void (await Promise.all([published.refresh(), known.refresh()])),
      close: async () => {
        stopping.abort();
        await shut();
        await verifyRuns.stop();
        await pdfs.close();
        await Promise.all(repeated.map((one) => one.stop()));
        await Promise.all([db.close(), reports.close()]);
      },
    };
  } catch (error) {
    await shut();
    await Promise.all([db.close(), reports.close()]);
    throw error;
  }
}

type Assembly = { options: ServerOptions; whoIs: SessionReader; changes: Changes };

async function assemble(app: FastifyInstance, services: Services, assembly: Assembly): Promise<void> {
  const { options, whoIs, changes } = assembly;
  const { reports, db } = services;
  const { pool } = db;
  const address = { publicUrl: options.publicUrl };
  answerErrors(app);
  logAnswers(app, options.log ?? 'silent');
  await app.register(underPressure, { maxEventLoopDelay: 10 * SECOND, retryAfter: 5 });
  refuseForeignOrigins(app, address);
  await app.register(async (scope) => {
    protectData(scope);
    healthRoute(scope, { pool, reports });
    signInRoutes(scope, services);
    const asking = { whoIs, inTurn: turnsOf(MOST_AT_ONCE) };
    documentRoute(scope, services, asking);
    dayDocumentRoute(scope, services, { ...asking, publicUrl: options.publicUrl });
    changesRoute(scope, { changes, whoIs });
    const patience = options.patience ?? PATIENCE;
    reportFileRoute(scope, services, { whoIs, publicUrl: options.publicUrl, patience });
    await scope.register((inner) => procedures(inner, services, whoIs));
    await scope.register(async (inner) => tableRoutes(inner, services, whoIs));
  });
  const { sealKeys: keys, clock } = services;
  const sealed = (day: DayOfSeal) => sealedOn(pool, day);
  const seals = { load: sealed, keys, clock, isSecure: isSecure(address) };
  await app.register(async (scope) => sealRoute(scope, seals));
  await app.register(async (scope) => apiRoutes(scope, services), { prefix: '/api' });
  await app.register(async (scope) => {
    await protectPages(scope, address);
    await pages(scope, options.publicFolders ?? {}, (request) => whoIs(request.headers.cookie));
  });
}
