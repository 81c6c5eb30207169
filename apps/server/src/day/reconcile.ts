import { hash } from 'node:crypto';
import { canonicalText } from '@jazylym/domain/abonement/digest';
import type { KeptCount } from '@jazylym/domain/day/count';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import { locate } from '@jazylym/domain/day/locate';
import type { DayFacts, DayRow, ExtendedProtocol, NamedCollector } from '@jazylym/domain/day/protocol';
import type { NextDayCash, Reconciliation } from '@jazylym/domain/day/reconcile';
import { reconcile } from '@jazylym/domain/day/reconciliation';
import type { Suspect } from '@jazylym/domain/day/suspect';
import type { Services } from '../context.ts';
import { readingOneMoment } from '../snapshot-store.ts';
import { batchesOf } from './batches-store.ts';
import { keptCount } from './count-store.ts';
import { laterCash } from './drawer-store.ts';
import { dayFacts, type OfDay } from './facts.ts';
import type { Source } from './head-store.ts';

/** Money ↔ cards ↔ protocol of a day as it is now. `digest` names exactly this: what is signed is what was seen. */
export type Reconciled = {
  digest: string;
  facts: DayFacts;
  protocol: ExtendedProtocol;
  kept: KeptCount;
  nextDay: NextDayCash[];
  reconciliation: Reconciliation;
};

/** A row as the screen of a difference shows it. */
type ReconciledRow = Pick<
  DayRow,
  | 'id'
  | 'number'
  | 'publicationIndex'
  | 'startMonth'
  | 'months'
  | 'sets'
  | 'total'
  | 'settled'
  | 'channel'
  | 'collectorId'
  | 'batchId'
> & { isReversed: boolean };

export type ReconcileAnswer = Pick<Reconciled, 'digest' | 'reconciliation' | 'kept'> & {
  suspects: Suspect[];
  rows: ReconciledRow[];
  collectors: NamedCollector[];
};

/** Reads a day, its count and what came into the drawer since, and compares them. */
export async function reconciled(source: Source, { known }: Pick<Services, 'known'>, of: OfDay): Promise<Reconciled> {
  const facts = await dayFacts(source, known, of);
  const kept = await keptCount(source, of);
  const nextDay = kept.cashCountedAt === null ? [] : await laterCash(source, of, kept.cashCountedAt);
  return compared(facts, kept, nextDay);
}

/** Compares a day that was read with its count and what came into the drawer since. */
export function compared(facts: DayFacts, kept: KeptCount, nextDay: NextDayCash[]): Reconciled {
  const protocol = extendedProtocol(facts);
  const since = nextDay.reduce((sum, { amount }) => sum + amount, 0);
  const numbers = facts.rows.filter(({ reversed }) => reversed === null).map(({ number }) => number);
  const reconciliation = reconcile({ protocol, numbers, since, count: kept.count });
  const digest = hash('sha256', canonicalText({ protocol, reconciliation, left: kept.count.left }));
  return { digest, facts, protocol, kept, nextDay, reconciliation };
}

/** The same with where a difference likely comes from, for who counts; all of one moment. */
export async function reconcileDay(ctx: Pick<Services, 'db' | 'known'>, of: OfDay): Promise<ReconcileAnswer> {
  const { day, batches } = await readingOneMoment(ctx.db.pool, async (client) => ({
    day: await reconciled(client, ctx, of),
    batches: await batchesOf(client, of),
  }));
  const { facts, protocol, kept, nextDay, reconciliation, digest } = day;
  const debts = protocol.collectors.map(({ collector, after }) => ({ collectorId: collector.id, debt: after }));
  const { rows, corrections, remittances, collectors } = facts;
  const suspects = locate({
    ...{
      rows,
      corrections,
      remittances,
      debts,
      batches,
      count: kept.count,
      reconciliation,
      nextDay: nextDay.flatMap(broughtIn),
    },
  });
  return { digest, reconciliation, kept, suspects, rows: rows.map(reconciledRow), collectors };
}

/** Of the next day's cash, what came in: a refund hides no money. */
const broughtIn = ({ number, amount, kind }: NextDayCash) =>
  kind === 'refund' || amount <= 0 ? [] : [{ number, amount, kind }];

const reconciledRow = ({ reversed, ...row }: DayRow): ReconciledRow => ({
  ...{ id: row.id, number: row.number, publicationIndex: row.publicationIndex, startMonth: row.startMonth },
  ...{ months: row.months, sets: row.sets, total: row.total, settled: row.settled, channel: row.channel },
  ...{ collectorId: row.collectorId, batchId: row.batchId, isReversed: reversed !== null },
});
