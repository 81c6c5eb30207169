import type { MonthCopies } from '@jazylym/domain/report/delivery';
import { useWords } from '@jazylym/front/language';
import { compareText } from '@jazylym/i18n/compare';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import { lazy, type ReactNode } from 'react';
import cardClasses from '../card/card.module.css';
import { Card } from '../card/card.tsx';
import { topOf } from '../card/rows.ts';
import { Table } from '../card/table.tsx';
import { heightOf } from '../chart/bars.tsx';
import chartClasses from '../chart/chart.module.css';
import classes from './office.module.css';

const fetched = import('./zones-chart.tsx');
const ZonesChart = lazy(async () => ({ default: (await fetched).ZonesChart }));

const MOST = 20;

interface Props {
  title: string;
  /** The head of the names. */
  head: string;
  rows: readonly { code: string; name: string; label?: ReactNode; copies: Omit<MonthCopies, 'month'> }[];
  onChoose?: (code: string) => void;
  note: ReactNode;
}

/** Copies of a month by place, those in cities beside those in rayons, the most first. */
export function ZonesCard({ title, head, rows, onChoose, note }: Props) {
  const { t, language } = useWords();
  const whole = rows.reduce((sum, { copies }) => sum + copies.copies, 0);
  const read = (value: number) => formatNumber(value, language);
  const share = (value: number) => formatPercent(value / Math.max(1, whole), language);
  const sorted = rows
    .filter(({ copies }) => copies.copies !== 0)
    .map((row) => ({ ...row, value: row.copies.copies }))
    .sort((one, other) => other.value - one.value || compareText(one.name, other.name));
  const { top, rest } = topOf(sorted, MOST);
  const legend = { city: t('office.city'), rayon: t('office.rayon') };
  const heads = ['copies', 'city', 'rayon', 'awaiting'] as const;
  return (
    <Card
      title={title}
      height={heightOf(top.length)}
      footer={
        <>
          {rest && (
            <p className={cardClasses.rest}>
              <span>{t('report.rest', { count: rest.count })}</span>
              <span>
                {read(rest.value)} · {share(rest.value)}
              </span>
            </p>
          )}
          <p className={classes.note}>{note}</p>
        </>
      }
      table={() => (
        <Table
          chart={title}
          heads={[head, ...heads.map((name) => t(`titles.months.${name}`)), t('titles.share')]}
          rows={sorted.map(({ code, name, label, copies: { copies, city, awaiting } }) => ({
            key: code,
            name: label ?? name,
            cells: [...[copies, city, copies - city, awaiting].map(read), share(copies)],
          }))}
        />
      )}
    >
      {top.length === 0 ? (
        <p className={cardClasses.rest}>{t('titles.noCopies')}</p>
      ) : (
        <>
          <div className={chartClasses.swatches} data-legend>
            <span>{legend.city}</span>
            <span className={chartClasses.pale}>{legend.rayon}</span>
          </div>
          <ZonesChart
            title={title}
            height={heightOf(top.length)}
            legend={legend}
            bars={top.map(({ code, name, value, copies: { city } }) => ({
              ...{ code, name, city, rayon: value - city },
              text: `${read(city)} | ${read(value - city)}`,
              said: { city: read(city), rayon: read(value - city), share: share(value) },
            }))}
            onChoose={onChoose}
          />
        </>
      )}
    </Card>
  );
}
