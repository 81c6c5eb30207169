import type { Actor } from '@jazylym/domain/access/role';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import { debtByDay } from '@jazylym/domain/day/debt';
import type { NamedCollector } from '@jazylym/domain/day/protocol';
import type {
  CorrectRemittance,
  DebtDay,
  ReceiveRemittance,
  RemittanceRejection,
} from '@jazylym/domain/day/remittance';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { readingOneMoment } from '../snapshot-store.ts';
import { problem } from '../trpc.ts';
import {
  balances,
  type LedgerDay,
  ledger,
  namedCollectors,
  type RemittanceEntry,
  receiveRemittance,
} from './debt-store.ts';
import type { Source } from './head-store.ts';

/** What a collector owes, in tiyn (less than nothing where too much was handed in), and of which days. */
export type Debt = { collector: NamedCollector; debt: number; days: DebtDay[] };

export type RemittanceAnswer = { ok: true } | { ok: false; rejection: RemittanceRejection };

type Doing = Pick<Services, 'db' | 'clock'> & { actor: Actor };

/** How far back a debt is looked for first, in days: money is handed in within days, and only who did not is worth reading years for. */
const LATELY = 62;

/** The collectors of a facility that owe something or have too much, in the order of their numbers. */
export const debts = ({ db, clock }: Pick<Services, 'db' | 'clock'>, facilityId: number): Promise<Debt[]> =>
  readingOneMoment(db.pool, (client) => debtsAt(client, facilityId, todayOf(clock())));

async function debtsAt(source: Source, facilityId: number, today: CalendarDate): Promise<Debt[]> {
  const owed = await balances(source, facilityId, { before: null });
  const debtOf = new Map(owed.map(({ collectorId, debt }) => [collectorId, debt]));
  const owing = owed.filter(({ debt }) => debt > 0);
  const lately = await daysOf(source, facilityId, { owing, since: addDays(today, -LATELY) });
  const older = owing.filter(({ collectorId, debt }) => broughtBy(lately.get(collectorId) ?? []) < debt);
  const ever = await daysOf(source, facilityId, { owing: older, since: null });
  return (await namedCollectors(source, facilityId)).flatMap((collector) => {
    const debt = debtOf.get(collector.id);
    if (debt === undefined) return [];
    const days = ever.get(collector.id) ?? lately.get(collector.id) ?? [];
    return [{ collector, debt, days: debt > 0 ? debtByDay(days, tiyn(broughtBy(days) - debt)) : [] }];
  });
}

async function daysOf(
  source: Source,
  facilityId: number,
  { owing, since }: { owing: readonly { collectorId: string }[]; since: CalendarDate | null },
): Promise<Map<string, LedgerDay[]>> {
  if (owing.length === 0) return new Map();
  const collectorIds = owing.map(({ collectorId }) => collectorId);
  return Map.groupBy(await ledger(source, facilityId, { collectorIds, since }), ({ collectorId }) => collectorId);
}

/**
 * Accepted less reversed, in tiyn. Money covers the oldest day first: a debt is of the latest days, so days that brought as much as is
 * owed are all of whose days it can be.
 */
const broughtBy = (days: readonly LedgerDay[]): number =>
  days.reduce((sum, { accepted, reversed }) => sum + accepted - reversed, 0);

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
