import type {
  AfterRejection,
  PayInvoice,
  ReverseAbonement,
  ReverseTogether,
} from '@jazylym/domain/abonement/afterwards';
import type { Actor } from '@jazylym/domain/access/role';
import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { problem } from '../trpc.ts';
import { invoiceIssuedAt, payInvoice, type Reversed, reverseAbonement, reverseTogether } from './afterwards-store.ts';

/** Done, or why not. */
type Refused = { ok: false; rejection: AfterRejection };
export type AfterAnswer = { ok: true } | Refused;
export type ReversedTogether = { ok: true; refund: Tiyn } | Refused;

type Doing = Pick<Services, 'db' | 'clock'> & { actor: Actor };

/** Takes an abonement back within its open day (a registered one never changes). A repeated request gets the first answer. */
export async function reverse({ db, clock, actor }: Doing, asked: ReverseAbonement): Promise<AfterAnswer> {
  return answerOf(await reverseAbonement(db.pool, asked, { userId: actor.userId, now: clock() }));
}

/** Takes several abonements of one acceptance back, all or none; answers what this very request gives back, in tiyn. */
export async function reverseAll({ db, clock, actor }: Doing, asked: ReverseTogether): Promise<ReversedTogether> {
  const { refund, ...reversed } = await reverseTogether(db.pool, asked, { userId: actor.userId, now: clock() });
  const answer = answerOf(reversed);
  return answer.ok ? { ok: true, refund: tiyn(Number(refund)) } : answer;
}

function answerOf({ outcome, businessDate, openDay }: Reversed): AfterAnswer {
  switch (outcome) {
    case 'reversed':
      return { ok: true };
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
