import { readSealAddress, type SealAddress } from '@jazylym/domain/day/seal-address';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Allowance, countAttempts } from '../access/attempts.ts';
import type { Clock } from '../clock.ts';
import type { SealKeys } from '../day/seal-keys.ts';
import { type StoredSeal, verifySeal } from '../day/verify-seal.ts';
import { isUnavailable } from '../unavailable.ts';
import { languageOf } from './language.ts';
import { type SealAnswer, sealPage } from './seal-page.ts';
import { STYLE_HASH } from './seal-style.ts';

/** Whose protocol, of which day. */
export type DayOfSeal = Omit<SealAddress, 'seal'>;

type Options = {
  /** The certified protocol of a facility's day as it is stored; null where there is none. */
  load: (day: DayOfSeal) => Promise<StoredSeal | null>;
  keys: SealKeys;
  clock: Clock;
  /** Whether browsers come over HTTPS. */
  isSecure: boolean;
};

/** Verifications from one address: an auditor with a pile of protocols never waits, a program that guesses soon does. */
const ALLOWANCE: Allowance = { most: 120, within: 60_000 };

/** Seconds after which one that was refused may try again, at the latest. */
const RETRY_AFTER = ALLOWANCE.within / 1000;

const STATUS: Record<SealAnswer['says'], number> = {
  genuine: 200,
  differs: 200,
  keyMissing: 200,
  malformed: 404,
  tooMany: 429,
  failed: 500,
};

/** Nothing but the page's own style: no script, no picture, no form, no frame. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': `default-src 'none'; style-src ${STYLE_HASH}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'x-robots-tag': 'noindex',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
};

/**
 * `GET /seal/<facility's code>/<date>/<seal>`: what the QR code of a printed protocol leads to, for anybody. A seal that is genuine
 * shows what was certified; any other answers alike, whether that day was certified or not, and tells nothing.
 */
export function sealRoute(app: FastifyInstance, { load, keys, clock, isSecure }: Options): void {
  const asked = countAttempts(ALLOWANCE);
  app.addHook('onRequest', (_request, reply, done) => {
    reply.headers(HEADERS);
    if (isSecure) reply.header('strict-transport-security', 'max-age=31536000; includeSubDomains');
    done();
  });
  app.setErrorHandler((error, request, reply) => {
    request.log.error({ err: error }, 'a seal could not be verified');
    return answered(request, reply, { says: 'failed' }, isUnavailable(error) ? 503 : 500);
  });
  // A wildcard takes whatever follows, however long: each gets a page.
  for (const path of ['/seal', '/seal/*'])
    app.get<{ Params: { '*'?: string } }>(path, async (request, reply) => {
      const now = clock().getTime();
      if (asked.wait(request.ip, now) > 0)
        return answered(request, reply.header('retry-after', RETRY_AFTER), { says: 'tooMany' });
      asked.failed(request.ip, now);
      const address = readSealAddress(request.params['*'] ?? '');
      if (address === null) return answered(request, reply, { says: 'malformed' });
      const answer = answerTo(keys, address, await load(address));
      if (answer.alarm !== null) request.log.error({ seal: { ...address, seal: undefined } }, answer.alarm);
      return answered(request, reply, answer);
    });
}

/** The answer, and what whoever operates us must hear of it: that a protocol of ours is not what was sealed. */
function answerTo(
  keys: SealKeys,
  { seal }: SealAddress,
  stored: StoredSeal | null,
): SealAnswer & { alarm: string | null } {
  if (stored === null) return { says: 'differs', alarm: null };
  const verified = verifySeal(keys, stored);
  const isPrinted = stored.seal.toString('base64url') === seal;
  if (verified.verdict === 'altered') return { says: 'differs', alarm: 'a stored protocol does not fit its seal' };
  if (!isPrinted) return { says: 'differs', alarm: null };
  if (verified.verdict === 'keyMissing') return { says: 'keyMissing', alarm: 'the public key of a seal is not here' };
  return { says: 'genuine', content: verified.content, keyId: stored.keyId, alarm: null };
}

function answered(
  request: FastifyRequest,
  reply: FastifyReply,
  answer: SealAnswer,
  status: number = STATUS[answer.says],
): FastifyReply {
  const { language } = request.query as { language?: unknown };
  const spoken = languageOf({ asked: language, accepted: request.headers['accept-language'] });
  return reply.code(status).send(sealPage(answer, spoken));
}
