import { changeOf } from '@jazylym/domain/report/compared';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber, formatPercent } from '@jazylym/i18n/format';
import type { ReactNode } from 'react';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import { sayChange } from '../say-change.ts';
import classes from './channels.module.css';
import { type Part, shareOf } from './parts.ts';

interface Props {
  title: string;
  /** The head of the names, and of the counts. */
  heads: { name: string; count: string };
  parts: readonly (Part<string> & { name: string })[];
  /** The amounts of the last campaign on the same days, of the whole and of those parts that can be compared; where they are. */
  before: { total: number; parts: readonly Part<string>[] } | undefined;
  note?: ReactNode;
}

/** The parts of a whole: a bar of shares by amount, and under it every number of each part. */
export function PartsCard({ title, heads, parts, before, note }: Props) {
  const { t, language } = useWords();
  const whole = { count: sumOf(parts, 'count'), amount: sumOf(parts, 'amount') };
  const sayChangeOf = (now: number, amountBefore: number | undefined): string => {
    const change = amountBefore === undefined ? null : changeOf({ now, before: amountBefore });
    return change === null ? '—' : sayChange(change, language);
  };
  const cells = ({ count, amount }: Omit<Part<string>, 'key'>, amountBefore: number | undefined) => [
    formatNumber(count, language),
    formatMoney(amount, language),
    formatPercent(shareOf(amount, whole.amount), language),
    ...(before ? [sayChangeOf(amount, amountBefore)] : []),
  ];
  return (
    <Card title={title} height={200} isTable footer={note}>
      <div className={classes.bar} aria-hidden>
        {parts.map(({ key, amount }) => (
          <span key={key} data-part={key} style={{ flexGrow: Math.max(0, shareOf(amount, whole.amount)) }} />
        ))}
      </div>
      <Table
        chart={title}
        heads={[
          heads.name,
          heads.count,
          t('channels.head.amount'),
          t('channels.head.share'),
          ...(before ? [t('channels.head.change')] : []),
        ]}
        rows={parts.map((part) => ({
          key: part.key,
          name: (
            <span className={classes.part}>
              <span aria-hidden className={classes.swatch} data-part={part.key} />
              {part.name}
            </span>
          ),
          cells: cells(part, before?.parts.find(({ key }) => key === part.key)?.amount),
        }))}
        total={cells(whole, before?.total)}
      />
    </Card>
  );
}

const sumOf = (parts: readonly Part<string>[], what: 'count' | 'amount'): number =>
  parts.reduce((sum, part) => sum + part[what], 0);
