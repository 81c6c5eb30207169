import type { MonthCopies } from '@jazylym/domain/report/delivery';
import { useWords } from '@jazylym/front/language';
import { compareText } from '@jazylym/i18n/compare';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import { lazy, type ReactNode } from 'react';
import cardClasses from '../../card/card.module.css';
import { Card } from '../../card/card.tsx';
import { topOf } from '../../card/rows.ts';
import { Table } from '../../card/table.tsx';
import { heightOf } from '../../chart/bars.tsx';
import type { WholeTable } from '../../export/whole/use-keep-whole.ts';

const fetched = import('../../chart/bar-chart.tsx');
const BarsChart = lazy(async () => ({ default: (await fetched).BarsChart }));

const MOST = 10;

interface Props {
  title: string;
  /** The head of the names. */
  head: string;
  rows: readonly { code: string; name: string; label?: ReactNode; copies: Omit<MonthCopies, 'month'> }[];
  /** The table of which these places are a part. */
  whole?: readonly WholeTable[] | undefined;
  onChoose?: ((code: string) => void) | undefined;
}

/** Copies of one month by place, the most first. */
export function CopiesCard({ title, head, rows, whole: tables, onChoose }: Props) {
  const { t, language } = useWords();
  const whole = rows.reduce((sum, { copies }) => sum + copies.copies, 0);
  const sorted = rows
    .map((row) => ({ ...row, value: row.copies.copies }))
    .sort((one, other) => other.value - one.value || compareText(one.name, other.name));
  const { top, rest } = topOf(
    sorted.filter(({ value }) => value !== 0),
    MOST,
  );
  const read = (value: number) => formatNumber(value, language);
  const share = (value: number) => formatPercent(value / Math.max(1, whole), language);
  const cellsOf = ({ copies, started, city, awaiting }: Omit<MonthCopies, 'month'>) =>
    [copies, started, city, copies - city, awaiting].map(read);
  const names = ['copies', 'started', 'city', 'rayon', 'awaiting'] as const;
  return (
    <Card
      title={title}
      height={heightOf(top.length)}
      whole={tables}
      footer={
        rest && (
          <p className={cardClasses.rest}>
            <span>{t('report.rest', { count: rest.count })}</span>
            <span>
              {read(rest.value)} · {share(rest.value)}
            </span>
          </p>
        )
      }
      table={() => (
        <Table
          chart={title}
          heads={[head, ...names.map((name) => t(`titles.months.${name}`))]}
          rows={sorted.map(({ code, name, label, copies }) => ({
            key: code,
            name: label ?? name,
            cells: cellsOf(copies),
          }))}
        />
      )}
    >
      {top.length === 0 ? (
        <p className={cardClasses.rest}>{t('titles.noCopies')}</p>
      ) : (
        <BarsChart
          title={title}
          height={heightOf(top.length)}
          bars={top.map(({ code, name, value }) => ({ code, name, value, text: read(value), share: share(value) }))}
          onChoose={onChoose}
        />
      )}
    </Card>
  );
}
