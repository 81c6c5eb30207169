import type { Database } from '@jazylym/db/client';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { PdfMaker } from './abonement/pdf-thread.ts';
import type { Attempts } from './access/attempts.ts';
import type { Auth } from './access/auth.ts';
import type { SignedIn } from './access/session.ts';
import type { Published } from './catalogue/published.ts';
import type { Clock } from './clock.ts';
import type { SealKeys } from './day/seal-keys.ts';
import type { VerifyRuns } from './day/verify/runs.ts';
import type { Known } from './organisation/known.ts';
import type { Reports } from './report/reading-store.ts';

/** What the whole server shares. */
export type Services = {
  db: Database;
  /** Where reports are read, apart from what clerks work with. */
  reports: Reports;
  clock: Clock;
  /** The current catalogues, of each year the newest, and the acceptance order, in memory. */
  published: Published;
  /** Branches, facilities, delivery places and publications, in memory. */
  known: Known;
  auth: Auth;
  /** Wrong passwords of who is signed in already and changes theirs. */
  passwordAttempts: Attempts;
  pdfs: PdfMaker;
  /** What seals certified protocols. */
  sealKeys: SealKeys;
  /** Verifications that headquarters asked this server for. */
  verifyRuns: VerifyRuns;
};

/** What one request carries besides. `signedIn` looks the session up once, and not at all where nobody asks. */
export type Context = Services & {
  signedIn: () => Promise<SignedIn | null>;
  request: FastifyRequest;
  reply: FastifyReply;
};
