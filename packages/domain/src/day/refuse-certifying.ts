import type { CalendarDate } from '../calendar/calendar.ts';
import { cardsWrong } from './cards-wrong.ts';
import type { CertifyDay, CertifyRejection } from './certify.ts';
import type { DayCount } from './count.ts';
import type { DayState } from './day.ts';
import type { Reconciliation } from './reconcile.ts';

/** What certifying is decided from: the day and its count as they are under the lock, and the facility's oldest day that waits. */
export type CertifyFacts = {
  state: DayState | null;
  digest: string;
  oldest: CalendarDate | null;
  count: DayCount;
  reconciliation: Reconciliation;
};

/**
 * Why a day cannot be certified, or null: it is not being counted · an earlier day waits, whose cash it begins with · it is not what
 * the operator saw · something is not counted · more is to stay in the drawer than is there · a difference without a reason (S10).
 */
export function refusalOfCertifying(
  { businessDate, seen, reason }: Pick<CertifyDay, 'businessDate' | 'seen' | 'reason'>,
  { state, digest, oldest, count, reconciliation }: CertifyFacts,
): CertifyRejection | null {
  if (state !== 'counting') return { reason: 'notCounting', businessDate };
  if (oldest !== null && oldest < businessDate) return { reason: 'earlierDayWaits', businessDate: oldest };
  if (seen !== digest) return { reason: 'changedMeanwhile' };
  const { cash, cards } = reconciliation;
  if (cash.counted === null) return { reason: 'notCounted', what: 'cash' };
  if (cards.counted === null) return { reason: 'notCounted', what: 'cards' };
  if (count.left === null) return { reason: 'notCounted', what: 'left' };
  const own = cash.counted - cash.since;
  if (count.left > Math.max(own, 0)) return { reason: 'leftTooMuch', counted: Math.max(own, 0), left: count.left };
  const [byCash, byCards, wrong] = [cash.difference ?? 0, cards.difference ?? 0, cardsWrong(cards)];
  if ((byCash !== 0 || wrong > 0) && reason.length < 3)
    return { reason: 'reasonNeeded', cash: byCash, cards: byCards, cardsWrong: wrong };
  return null;
}
