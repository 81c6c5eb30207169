import type { Actor } from '@jazylym/domain/access/role';
import { debtByDay, debtOf } from '@jazylym/domain/day/debt';
import type { NamedCollector } from '@jazylym/domain/day/protocol';
import type {
  CorrectRemittance,
  DebtDay,
  ReceiveRemittance,
  RemittanceRejection,
} from '@jazylym/domain/day/remittance';
import { tiyn } from '@jazylym/domain/money/tiyn';
import type { Services } from '../context.ts';
import { problem } from '../trpc.ts';
import { type LedgerDay, ledger, namedCollectors, type RemittanceEntry, receiveRemittance } from './debt-store.ts';

/** What a collector owes, in tiyn (less than nothing where too much was handed in), and of which days. */
export type Debt = { collector: NamedCollector; debt: number; days: DebtDay[] };

export type RemittanceAnswer = { ok: true } | { ok: false; rejection: RemittanceRejection };

type Doing = Pick<Services, 'db' | 'clock'> & { actor: Actor };

/** The collectors of a facility that owe something or have too much, in the order of their numbers. */
export async function debts({ db }: Pick<Services, 'db'>, facilityId: number): Promise<Debt[]> {
  const [days, collectors] = await Promise.all([
    ledger(db.pool, facilityId, { before: null }),
    namedCollectors(db.pool, facilityId),
  ]);
  return collectors
    .map((collector) => owedBy(collector, days))
    .filter(({ debt, days: owing }) => debt !== 0 || owing.length > 0);
}

function owedBy(collector: NamedCollector, days: readonly LedgerDay[]): Debt {
  const own = days.filter(({ collectorId }) => collectorId === collector.id);
  const remitted = tiyn(own.reduce((sum, day) => sum + day.remitted, 0));
  return { collector, debt: debtOf(own, remitted), days: debtByDay(own, remitted) };
}

/** Accepted less reversed less remitted, in tiyn. */
export const balanceOf = (days: readonly LedgerDay[]): number =>
  days.reduce((sum, { accepted, reversed, remitted }) => sum + accepted - reversed - remitted, 0);

/** Records money that a collector hands in. A repeated request gets the first answer. */
export const receive = (ctx: Doing, { facilityId, id, collectorId, amount }: ReceiveRemittance) =>
  record(ctx, { facilityId, id, collectorId, amount, corrects: null, reason: '' });

/** Takes a wrong entry back whole, by a document of its own. */
export const correct = (ctx: Doing, { facilityId, id, remittanceId, reason }: CorrectRemittance) =>
  record(ctx, { facilityId, id, collectorId: null, amount: null, corrects: remittanceId, reason });

async function record({ db, clock, actor }: Doing, entry: RemittanceEntry): Promise<RemittanceAnswer> {
  const outcome = await receiveRemittance(db.pool, entry, { userId: actor.userId, now: clock() });
  if (outcome === 'absent') throw problem('NOT_FOUND', 'notFound');
  return outcome === 'received' ? { ok: true } : { ok: false, rejection: { reason: outcome } };
}
