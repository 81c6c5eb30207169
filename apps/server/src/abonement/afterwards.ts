import type { AfterRejection, PayInvoice, ReverseTogether } from '@jazylym/domain/abonement/afterwards';
import { can } from '@jazylym/domain/access/can';
import type { Actor } from '@jazylym/domain/access/role';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { FacilityEntry } from '@jazylym/domain/organisation/reference';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { type Transaction, underHead } from '../day/head-store.ts';
import { tell } from '../day/notice-store.ts';
import { problem } from '../trpc.ts';
import { correctionOf, invoiceIssuedAt, payInvoice, type Reversed, reverseTogether } from './afterwards-store.ts';

/** Done, or why not. */
type Refused = { ok: false; rejection: AfterRejection };
export type AfterAnswer = { ok: true } | Refused;
export type ReversedTogether = { ok: true; refund: Tiyn } | Refused;

type Doing = Pick<Services, 'db' | 'clock'> & { actor: Actor };
type Reversing = Doing & { facility: FacilityEntry };

/**
 * Takes one or several abonements of one acceptance back, all or none (a registered one never changes); answers what this very request gives
 * back, in tiyn. A repeated request gets the first answer.
 */
export function reverse(ctx: Reversing, asked: ReverseTogether): Promise<ReversedTogether> {
  const { facilityId, reason } = asked;
  const doing = reversingAs(ctx);
  return underHead(ctx.db.pool, { facilityId, now: doing.now }, async (client) => {
    const reversed = await reverseTogether(client, asked, doing);
    for (const { id, abonementId } of asked.reversals)
      await tellCorrection(client, ctx, { ...{ id, facilityId, abonementId, reason, reversed }, now: doing.now });
    return answerOf(reversed);
  });
}

/** Who may take back what a certified day holds does so on the open day. */
function reversingAs({ actor, facility, clock }: Reversing) {
  const { id: facilityId, branchCode } = facility;
  const mayCorrect = can(actor, 'abonement.correct', { kind: 'facility', facilityId, branchCode });
  return { userId: actor.userId, now: clock(), mayCorrect };
}

type Correction = Pick<ReverseTogether, 'facilityId' | 'reason'> & {
  id: string;
  abonementId: string;
  reversed: Reversed;
  now: Date;
};

/** What corrects a certified day is told to those above. */
async function tellCorrection(
  client: Transaction,
  { actor, facility }: Reversing,
  correction: Correction,
): Promise<void> {
  const { id, facilityId, abonementId, reason, reversed, now } = correction;
  if (reversed.outcome !== 'reversed') return;
  const stored = await correctionOf(client, { facilityId, id });
  if (stored === null || stored.abonementId !== abonementId) return;
  const { number, refund } = stored;
  const content = { kind: 'correction' as const, businessDate: reversed.businessDate, number, refund, reason };
  const to = { facility: true, above: true };
  const { branchCode } = facility;
  await tell(client, { document: id, facilityId, branchCode, content, to, userId: actor.userId, now });
}

function answerOf({ outcome, businessDate, openDay, refund }: Reversed): ReversedTogether {
  switch (outcome) {
    case 'reversed':
      return { ok: true, refund: tiyn(Number(refund)) };
    case 'absent':
      throw problem('NOT_FOUND', 'notFound');
    case 'dayClosed':
      return refuse({ reason: 'dayClosed', businessDate, openDay });
    case 'alreadyReversed':
    case 'conflict':
      return refuse({ reason: outcome });
  }
}

/** Records that an invoice was paid whole: not before it was issued, and not in the future. */
export async function pay({ db, clock, actor }: Doing, asked: PayInvoice): Promise<AfterAnswer> {
  const now = clock();
  const issuedAt = await invoiceIssuedAt(db.pool, asked);
  if (issuedAt === null) throw problem('NOT_FOUND', 'notFound');
  const { paidOn, amount } = asked;
  const [issuedOn, today] = [todayOf(issuedAt), todayOf(now)];
  if (paidOn > today) return refuse({ reason: 'paidInFuture', paidOn, today });
  if (paidOn < issuedOn) return refuse({ reason: 'paidBeforeInvoice', paidOn, issuedOn });

  const { outcome, due, ...paid } = await payInvoice(db.pool, asked, { userId: actor.userId, now });
  switch (outcome) {
    case 'paid':
      return { ok: true };
    case 'absent':
      throw problem('NOT_FOUND', 'notFound');
    case 'alreadyPaid':
      return refuse({ reason: 'alreadyPaid', ...paid });
    case 'wrongAmount':
      return refuse({ reason: 'wrongAmount', due: tiyn(Number(due)), amount });
    case 'notDue':
    case 'conflict':
      return refuse({ reason: outcome });
  }
}

const refuse = (rejection: AfterRejection): Refused => ({ ok: false, rejection });
