import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import { DENOMINATIONS } from '@jazylym/domain/day/count';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import type { Table, TableRow } from '../sheet/table.ts';
import { type DayLabel, dayWords, inBothOf } from '../text/day-words.ts';
import { inBoth } from '../text/words.ts';
import { count, money, text } from './columns.ts';
import { channelLabel, collectorName } from './trade-tables.ts';

const said = (kind: TableRow['kind'], label: DayLabel, amount: number | null): TableRow => ({
  kind,
  cells: [inBothOf(label), amount],
});

/** Cash through the day: what was there, what came and went, and once certified what was counted. */
export function cashStatement({ cash }: ExtendedProtocol, certified: CertifiedProtocol | null): Table {
  const rows = [
    said('line', 'opening', cash.opening),
    said('line', 'takenAtCounter', cash.counter),
    said('line', 'refunded', -cash.refunds),
    said('line', 'handedIn', cash.remitted),
    said('total', 'expected', cash.expected),
  ];
  if (certified !== null) {
    const { content } = certified;
    rows.push(
      said('apart', 'since', content.since),
      said('apart', 'counted', content.cash.counted),
      said('total', 'difference', content.cash.difference),
      said('apart', 'left', content.count.left),
    );
  }
  return {
    title: dayWords('cashInDrawer'),
    columns: [text('cashInDrawer', 140), money('sum', 40)],
    rows,
    hasHeadings: false,
    isCarried: false,
  };
}

/** What was counted, by notes and coins; null where the day is not certified. */
export function cashCount(certified: CertifiedProtocol | null): Table | null {
  const pieces = certified?.content.count.cash;
  if (certified === null || !pieces) return null;
  const rows = DENOMINATIONS.flatMap((denomination, place): TableRow[] => {
    const many = pieces[place] ?? 0;
    const sum = denomination * many;
    return many === 0 ? [] : [{ kind: 'line', cells: [denomination, many, sum] }];
  });
  return {
    title: dayWords('cashCount'),
    columns: [money('denomination', 60), count('pieces', 60), money('sum', 60)],
    rows: [...rows, { kind: 'total', cells: [inBothOf('counted'), null, certified.content.cash.counted] }],
    hasHeadings: true,
    isCarried: false,
  };
}

/** What each collector owed, brought and owes. */
export function collectorsTable({ collectors }: ExtendedProtocol): Table {
  const sumOf = (of: 'before' | 'accepted' | 'reversed' | 'remitted' | 'after') =>
    collectors.reduce((sum, one) => sum + one[of], 0);
  const lines = collectors.map(
    ({ collector, before, accepted, reversed, remitted, after }): TableRow => ({
      kind: 'line',
      cells: [
        `${collectorName(collector)}, ${inBoth(lowered(channelLabel(collector.channel, true)))}`,
        before,
        accepted,
        reversed,
        remitted,
        after,
      ],
    }),
  );
  const total: TableRow = {
    kind: 'total',
    cells: [
      inBothOf('total'),
      ...(['before', 'accepted', 'reversed', 'remitted', 'after'] as const).map((of) => sumOf(of)),
    ],
  };
  return {
    title: dayWords('collectors'),
    columns: [
      text('who', 60),
      money('debtBefore', 24),
      money('accepted', 24),
      money('reversed', 24),
      money('remitted', 24),
      money('debtAfter', 24),
    ],
    rows: lines.length === 0 ? [] : [...lines, total],
    hasHeadings: true,
    isCarried: true,
  };
}

/** Within a line words begin small. */
function lowered(label: DayLabel) {
  const { kk, ru } = dayWords(label);
  return { kk: kk.toLowerCase(), ru: ru.toLowerCase() };
}
