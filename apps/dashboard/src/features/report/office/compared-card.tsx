import { changeOf } from '@jazylym/domain/report/compared';
import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { TitlesReport } from '@jazylym/domain/report/titles';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Skeleton } from '@mantine/core';
import { useRef } from 'react';
import cardClasses from '../card/card.module.css';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import { FiltersContext } from '../export/about.ts';
import { useFilterWords } from '../export/filter-words.ts';
import { formatDays } from '../filter/format-days.ts';
import { daysOf, earlierOf } from '../filter/period.ts';
import { sayChange } from '../say-change.ts';
import { NamedTitle } from '../title-link.tsx';
import { comparedDays } from '../titles/compared-days.ts';
import { sayGain } from '../trends/say-gain.ts';
import classes from './office.module.css';

interface Props {
  report: Pick<TitlesReport, 'rows' | 'count'> | undefined;
  periods: ReportPeriods;
}

/** Each title's sets beside those that it had by the same day of the last campaign. */
export function ComparedCard({ report, periods }: Props) {
  const { t, language } = useWords();
  const table = useRef<HTMLDivElement>(null);
  const campaign = daysOf({ period: 'campaign' }, periods);
  const days = { from: campaign.from, to: earlierOf(campaign.to, periods.today) };
  const before = comparedDays(days, periods);
  const title = t('office.compared.title');
  const counted =
    before === null
      ? t('office.compared.none')
      : t('office.compared.note', { days: formatDays(days, language), before: formatDays(before, language) });
  const words = useFilterWords(periods, { period: formatDays(days, language), counted });
  if (before === null)
    return (
      <Card title={title} height={40}>
        <p className={cardClasses.rest}>{counted}</p>
      </Card>
    );
  const cells = (now: number, was: number): string[] => {
    const share = changeOf({ now, before: was });
    const numbers = [formatNumber(was, language), formatNumber(now, language), sayGain(now - was, language)];
    return [...numbers, share === null ? '–' : sayChange(share, language)];
  };
  const rows = (report?.rows ?? []).map((row) => ({ ...row, now: row.figures.sets, was: row.before?.sets ?? 0 }));
  const sumOf = (value: 'now' | 'was') => rows.reduce((sum, row) => sum + row[value], 0);
  const isWhole = report !== undefined && rows.length === report.count;
  return (
    <FiltersContext value={words}>
      <Card
        title={title}
        height={200}
        shown={() => table.current?.querySelector('table') ?? null}
        footer={
          <p className={classes.note}>
            {counted} {!isWhole && report && t('office.compared.first', { most: formatNumber(rows.length, language) })}
          </p>
        }
      >
        {report === undefined ? (
          <Skeleton height={200} aria-label={t('shell.loading')} />
        ) : (
          <div ref={table} className={classes.names}>
            <Table
              isTall
              chart={title}
              heads={[
                t('office.name'),
                ...[t('office.compared.before'), t('office.compared.now'), t('office.compared.gain'), '%'],
              ]}
              rows={rows.map(({ publicationIndex, title: names, now, was }) => ({
                key: publicationIndex,
                name: <NamedTitle index={publicationIndex} name={names[language]} />,
                cells: cells(now, was),
              }))}
              {...(isWhole && { total: cells(sumOf('now'), sumOf('was')) })}
            />
          </div>
        )}
      </Card>
    </FiltersContext>
  );
}
