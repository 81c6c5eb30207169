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
  /** The same parts on the same days of the last campaign, where they are compared. */
  before: readonly Part<string>[] | undefined;
  note?: ReactNode;
}

/** The parts of a whole: a bar of shares by amount, and under it every number of each part. */
export function PartsCard({ title, heads, parts, before, note }: Props) {
  const { t, language } = useWords();
  const whole = { count: sumOf(parts, 'count'), amount: sumOf(parts, 'amount') };
  const sayChangeOf = (now: number, amountBefore: number): string => {
    const change = changeOf({ now, before: amountBefore });
    return change === null ? '—' : sayChange(change, language);
  };
  const cells = ({ count, amount }: Omit<Part<string>, 'key'>, amountBefore: number | undefined) => [
    formatNumber(count, language),
    formatPercent(shareOf(count, whole.count), language),
    formatMoney(amount, language),
    formatPercent(shareOf(amount, whole.amount), language),
    ...(amountBefore === undefined ? [] : [formatMoney(amountBefore, language), sayChangeOf(amount, amountBefore)]),
  ];
  return (
    <Card title={title} height={200} footer={note}>
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
          `% (${heads.count})`,
          t('channels.head.amount'),
          `% (${t('channels.head.amount')})`,
          ...(before ? [t('channels.head.before'), t('channels.head.change')] : []),
        ]}
        rows={parts.map((part) => ({
          key: part.key,
          name: (
            <>
              <span aria-hidden className={classes.swatch} data-part={part.key} />
              {part.name}
            </>
          ),
          cells: cells(part, before?.find(({ key }) => key === part.key)?.amount),
        }))}
        total={cells(whole, before && sumOf(before, 'amount'))}
      />
    </Card>
  );
}

const sumOf = (parts: readonly Part<string>[], what: 'count' | 'amount'): number =>
  parts.reduce((sum, part) => sum + part[what], 0);
