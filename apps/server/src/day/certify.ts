import type { Actor } from '@jazylym/domain/access/role';
import { yearOf } from '@jazylym/domain/calendar/month';
import { canonicalContent } from '@jazylym/domain/day/canonical';
import type { CertifiedProtocol, CertifyDay, CertifyRejection, ProtocolContent } from '@jazylym/domain/day/certify';
import { formatProtocolNumber } from '@jazylym/domain/day/protocol-number';
import { refusalOfCertifying } from '@jazylym/domain/day/refuse-certifying';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { headOf } from '../access/head-store.ts';
import { checkPin } from '../access/pin.ts';
import { todayOf } from '../clock.ts';
import type { Context } from '../context.ts';
import { certifiedOf } from './day.ts';
import { stateOf, uncertifiedDays } from './day-store.ts';
import { type Head, type Transaction, underHead } from './head-store.ts';
import { tell } from './notice-store.ts';
import {
  type Certifying,
  isOfAnotherDay,
  latestSeal,
  type StoredProtocol,
  shutDay,
  storedProtocol,
  storeProtocol,
} from './protocol-store.ts';
import { reconciled } from './reconcile.ts';
import { contentDigest, makeSeal, sealFacts } from './seal.ts';
import { type ActiveKey, CannotSeal } from './seal-keys.ts';

export type CertifyAnswer = { ok: true; certified: CertifiedProtocol } | { ok: false; rejection: CertifyRejection };

type Certifiers = { operator: Signer; head: Signer | null };
type Signer = { userId: string; name: string };
type Doing = Pick<Context, 'db' | 'clock' | 'known' | 'sealKeys' | 'request'> & {
  actor: Actor;
  facility: FacilityEntry;
};

const refuse = (rejection: CertifyRejection): CertifyAnswer => ({ ok: false, rejection });

/**
 * Certifies a day that was counted (S10): signs, seals and shuts it for good. Closing locked it first; here it is read, compared and
 * stored in one transaction under the facility's head, so nothing lands between. A repeated request gets the first answer.
 */
export function certify(ctx: Doing, asked: CertifyDay): Promise<CertifyAnswer> {
  const key = JSON.stringify([ctx.actor.userId, asked]);
  const answer = atWork.get(key) ?? certifyOnce(ctx, asked).finally(() => atWork.delete(key));
  atWork.set(key, answer);
  return answer;
}

/** Same requests at once share one answer: each by itself would take one of the PIN's tries, and five tries at once lock it. */
const atWork = new Map<string, Promise<CertifyAnswer>>();

async function certifyOnce(ctx: Doing, asked: CertifyDay): Promise<CertifyAnswer> {
  const before = await storedProtocol(ctx.db.pool, asked);
  if (before !== null) return answerOf(before, asked);
  const signers = await signersOf(ctx, asked);
  if ('reason' in signers) return refuse(signers);
  const key = usableKey(ctx);
  if (key === null) return refuse({ reason: 'cannotSeal' });
  const now = ctx.clock();
  return underHead(ctx.db.pool, { facilityId: asked.facilityId, now }, async (client, head) => {
    const stored = await storedProtocol(client, asked);
    if (stored !== null) return answerOf(stored, asked);
    if (await isOfAnotherDay(client, asked)) return refuse({ reason: 'conflict' });
    const day = await reconciled(client, ctx, asked);
    const waiting = await uncertifiedDays(client, asked.facilityId, todayOf(now));
    const rejection = refusalOfCertifying(asked, {
      ...{ state: await stateOf(client, asked.facilityId, asked.businessDate), digest: day.digest },
      ...{ oldest: waiting[0]?.businessDate ?? null, count: day.kept.count, reconciliation: day.reconciliation },
    });
    if (rejection !== null) return refuse(rejection);
    const { numberYear, numberSequence } = nextNumber(head, asked);
    const { code: facilityCode } = ctx.facility;
    const number = formatProtocolNumber({ facilityCode, year: numberYear, sequence: numberSequence });
    const content = contentOf({ ...day, ...signers }, { number, reason: asked.reason, certifiedAt: now });
    const sealed = await seal(client, { asked, key, content, numberYear, numberSequence, now });
    await tellDifference(client, ctx, { asked, content, now });
    return { ok: true, certified: certifiedOf(sealed) };
  });
}

/** The key that seals now; null where there is none to be had, which whoever operates us reads in the log. */
function usableKey({ sealKeys, request }: Doing): ActiveKey | null {
  try {
    return sealKeys.active();
  } catch (error) {
    if (!(error instanceof CannotSeal)) throw error;
    request.log.error({ err: error }, 'no day can be certified');
    return null;
  }
}

/** The same request gets the first answer; the same id with another reason is a conflict. */
function answerOf(stored: StoredProtocol, { id, reason }: CertifyDay): CertifyAnswer {
  if (stored.id !== id) return refuse({ reason: 'alreadyCertified', number: stored.content.number });
  return stored.content.reason === reason
    ? { ok: true, certified: certifiedOf(stored) }
    : refuse({ reason: 'conflict' });
}

/** Who signs, after their PINs were right; why not, otherwise. The operator's PIN is asked first. */
async function signersOf(
  { db, clock, known, actor, facility }: Doing,
  asked: CertifyDay,
): Promise<Certifiers | CertifyRejection> {
  const now = clock();
  const operator = { userId: actor.userId, name: actor.displayName };
  const wrong = refusalOfPin('operator', await checkPin(db.pool, { userId: actor.userId, pin: asked.pin, now }));
  if (wrong !== null) return wrong;
  if ((known.facility(facility.id)?.signatures ?? 1) === 1) return { operator, head: null };
  if (asked.head === null) return { reason: 'headNeeded' };
  const { userName, pin } = asked.head;
  const head = await headOf(db.pool, { facilityId: facility.id, userName });
  if (head === null || head.userId === actor.userId) return { reason: 'notTheHead', userName };
  return refusalOfPin('head', await checkPin(db.pool, { userId: head.userId, pin, now })) ?? { operator, head };
}

function refusalOfPin(
  whose: 'operator' | 'head',
  checked: Awaited<ReturnType<typeof checkPin>>,
): CertifyRejection | null {
  switch (checked.outcome) {
    case 'ok':
      return null;
    case 'wrong':
      return { reason: 'wrongPin', whose, attemptsLeft: checked.attemptsLeft };
    case 'locked':
      return { reason: 'pinLocked', whose, until: checked.until };
    case 'none':
      return { reason: 'noPin', whose };
  }
}

/** Protocols are numbered without a gap through a year of days. */
function nextNumber(head: Head, { businessDate }: CertifyDay): Pick<Certifying, 'numberYear' | 'numberSequence'> {
  const numberYear = yearOf(businessDate);
  return { numberYear, numberSequence: numberYear === head.protocolYear ? head.lastProtocol + 1 : 1 };
}

type Compared = Awaited<ReturnType<typeof reconciled>> & Certifiers;

function contentOf(
  { protocol, kept, reconciliation, operator, head }: Compared,
  { number, reason, certifiedAt }: { number: string; reason: string; certifiedAt: Date },
): ProtocolContent {
  const { cash, cards } = reconciliation;
  if (cash.counted === null || cash.difference === null || cards.counted === null || cards.difference === null)
    throw new Error('a day is certified that was not counted');
  const { ticked: _ticked, ...count } = kept.count;
  return {
    ...{ version: 1, number, protocol, count, since: cash.since, reason, operator, head },
    cash: { counted: cash.counted, difference: cash.difference },
    cards: { counted: cards.counted, difference: cards.difference },
    certifiedAt: certifiedAt.toISOString(),
  };
}

type Sealing = { asked: CertifyDay; key: ActiveKey; content: ProtocolContent; now: Date } & Pick<
  Certifying,
  'numberYear' | 'numberSequence'
>;

/** Journals, seals and stores the protocol. */
async function seal(client: Transaction, sealing: Sealing): Promise<StoredProtocol> {
  const { asked, key, content, numberYear, numberSequence, now } = sealing;
  const { facilityId, businessDate, id } = asked;
  const text = canonicalContent(content);
  const digest = contentDigest(text);
  const previousSeal = await latestSeal(client, facilityId);
  const certifying: Certifying = {
    ...{ facilityId, businessDate, id, numberYear, numberSequence, digest, now },
    operatorId: content.operator.userId,
    headId: content.head?.userId ?? null,
  };
  const unsealed = { content, text, previousSeal, ...(await shutDay(client, certifying)) };
  const sealed = { ...unsealed, keyId: key.keyId, seal: makeSeal(key, sealFacts(unsealed)) };
  await storeProtocol(client, certifying, sealed);
  return { ...sealed, id, digest, numberYear, numberSequence, certifiedAt: now };
}

/** A difference goes up to the head and to those above. */
async function tellDifference(
  client: Transaction,
  { facility, actor }: Doing,
  { asked, content, now }: Pick<Sealing, 'asked' | 'content' | 'now'>,
) {
  const [cash, cards] = [content.cash.difference, content.cards.difference];
  if (cash === 0 && cards === 0) return;
  const { businessDate, id } = asked;
  await tell(client, {
    ...{ id, facilityId: facility.id, branchCode: facility.branchCode, userId: actor.userId, now },
    content: { kind: 'difference', businessDate, protocol: content.number, cash, cards, reason: content.reason },
    to: { facility: true, above: true },
  });
}
