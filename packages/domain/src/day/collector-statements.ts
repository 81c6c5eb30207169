import type { Channel } from '../abonement/abonement.ts';
import { sumOf } from './figures.ts';
import { inOrderOf } from './in-order.ts';
import type { CollectorStatement, DayCorrection, DayFacts, DayRow, NamedCollector } from './protocol.ts';

/** The order in which papers name collectors: facilities without automation come last. */
const CHANNELS: readonly Channel[] = ['postman', 'publicAgent', 'facility'];

/** Sorts collectors as papers name them: postmen, public agents, facilities without automation, each by number, of which the register has each once. */
export const byRegister = inOrderOf<NamedCollector>(
  ({ channel }) => CHANNELS.indexOf(channel),
  ({ number }) => number,
);

/** Finds a collector by id. Throws RangeError for one whom the facts do not name: the caller left them out. */
export function collectorsById(collectors: readonly NamedCollector[]): (id: string) => NamedCollector {
  const known = new Map(collectors.map((one) => [one.id, one]));
  return (id) => {
    const collector = known.get(id);
    if (collector === undefined) throw new RangeError(`no collector ${id} among the facts of the day`);
    return { id: collector.id, channel: collector.channel, number: collector.number, name: collector.name };
  };
}

/**
 * The account of everybody who owed something when the day began, or took, gave back or handed in anything on it. Only cash makes
 * a debt: what is by account is paid to the post itself.
 */
export function collectorStatements(facts: DayFacts): CollectorStatement[] {
  const collectorOf = collectorsById(facts.collectors);
  const rows = Map.groupBy(facts.rows, ({ collectorId }) => collectorId);
  const corrections = Map.groupBy(facts.corrections, ({ collectorId }) => collectorId);
  const remittances = Map.groupBy(facts.remittances, ({ collectorId }) => collectorId);
  const debts = Map.groupBy(
    facts.debtsBefore.filter(({ debt }) => debt !== 0),
    ({ collectorId }) => collectorId,
  );
  const everybody = new Set([...debts.keys(), ...rows.keys(), ...corrections.keys(), ...remittances.keys()]);
  return [...everybody]
    .filter((id) => id !== null)
    .map((id) => {
      const before = (debts.get(id) ?? []).reduce((sum, { debt }) => sum + debt, 0);
      const remitted = (remittances.get(id) ?? []).reduce((sum, { amount }) => sum + amount, 0);
      const { accepted, reversed } = cashOf(rows.get(id) ?? [], corrections.get(id) ?? []);
      const after = before + accepted - reversed - remitted;
      return { collector: collectorOf(id), before, accepted, reversed, remitted, after };
    })
    .sort((one, other) => byRegister(one.collector, other.collector));
}

/** Cash that was taken, reversed or not, and what was given back of it, in tiyn. */
export function cashOf(
  rows: readonly DayRow[],
  corrections: readonly DayCorrection[],
): Pick<CollectorStatement, 'accepted' | 'reversed'> {
  const inCash = rows.filter(({ settled }) => settled === 'cash');
  const refunds = [
    ...inCash.flatMap(({ reversed }) => reversed ?? []),
    ...corrections.filter(({ method }) => method === 'cash'),
  ];
  return { accepted: sumOf(inCash, ({ total }) => total), reversed: sumOf(refunds, ({ refund }) => refund) };
}
