import type { Actor } from '@jazylym/domain/access/role';
import type { CertifiedProtocol, CertifyDay, CertifyRejection } from '@jazylym/domain/day/certify';
import { refusalOfCertifying } from '@jazylym/domain/day/refuse-certifying';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { headOf } from '../access/head-store.ts';
import { checkPin } from '../access/pin.ts';
import { todayOf } from '../clock.ts';
import type { Context } from '../context.ts';
import { certifiedOf } from './day.ts';
import { stateOf, uncertifiedDays } from './day-store.ts';
import { underHead } from './head-store.ts';
import { isOfAnotherDay, type StoredProtocol, storedProtocol } from './protocol-store.ts';
import { reconciled } from './reconcile.ts';
import { type Signers, sealDay } from './seal-day.ts';
import { type ActiveKey, CannotSeal } from './seal-keys.ts';

export type CertifyAnswer = { ok: true; certified: CertifiedProtocol } | { ok: false; rejection: CertifyRejection };

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
    const { id, businessDate, reason } = asked;
    const sealed = await sealDay(client, {
      id,
      businessDate,
      reason,
      facility: ctx.facility,
      head,
      key,
      day,
      signers,
      now,
    });
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
  { db, clock, actor, facility }: Doing,
  asked: CertifyDay,
): Promise<Signers | CertifyRejection> {
  const now = clock();
  const operator = { userId: actor.userId, name: actor.displayName };
  const wrong = refusalOfPin('operator', await checkPin(db.pool, { userId: actor.userId, pin: asked.pin, now }));
  if (wrong !== null) return wrong;
  if (facility.signatures === 1) return { operator, head: null };
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
