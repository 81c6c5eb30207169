import type { Forecast } from '@jazylym/domain/report/forecast';
import { useWords } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { formatMonth, formatNumber } from '@jazylym/i18n/format';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import { whenChanged } from '../live/refresh.ts';
import classes from './forecast.module.css';
import { Month } from './month.tsx';
import { RestsOn } from './rests-on.tsx';

const HEIGHT = 220;
/** A forecast changes with the day's acceptance, not with every abonement: milliseconds. */
const PACE = 60_000;

/** The print run of a title for the next three months: what is accepted, what is expected between which bounds, and why. */
export function ForecastCard({ publicationIndex }: { publicationIndex: string }) {
  const { t } = useWords();
  const forecast = useQuery(
    trpc.report.forecast.queryOptions({ publicationIndex }, { ...whenChanged(PACE), staleTime: 0 }),
  );
  const { data } = forecast;
  const table = data && { table: () => <Numbers forecast={data} /> };
  return (
    <Card title={t('forecast.title')} height={HEIGHT} {...table}>
      {data !== undefined ? (
        <Months forecast={data} />
      ) : forecast.isError ? (
        <ErrorState
          title={t('forecast.failed.title')}
          hint={t('forecast.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void forecast.refetch(), busy: forecast.isFetching }}
        />
      ) : (
        <Skeleton height={HEIGHT} aria-label={t('shell.loading')} />
      )}
    </Card>
  );
}

function Months({ forecast }: { forecast: Forecast }) {
  const { t } = useWords();
  const { months, gap } = forecast;
  const most = Math.max(1, ...months.map(({ accepted, expected }) => expected?.high ?? accepted));
  return (
    <>
      {gap !== null && <p className={classes.gap}>{t(`forecast.${gap}`)}</p>}
      <dl className={classes.months}>
        {months.map((one) => (
          <Month key={one.month} forecast={one} most={most} />
        ))}
      </dl>
      <p className={classes.note}>{t('forecast.countedBy')}</p>
      {gap === null && <RestsOn forecast={forecast} />}
    </>
  );
}

function Numbers({ forecast: { months } }: { forecast: Forecast }) {
  const { t, language } = useWords();
  const read = (value: number | undefined) => (value === undefined ? '–' : formatNumber(value, language));
  return (
    <Table
      chart={t('forecast.title')}
      heads={[
        t('forecast.month'),
        t('forecast.accepted'),
        t('forecast.expected'),
        t('forecast.low'),
        t('forecast.high'),
      ]}
      rows={months.map(({ month, accepted, expected }) => ({
        key: month,
        name: formatMonth(month, language),
        cells: [read(accepted), read(expected?.copies), read(expected?.low), read(expected?.high)],
      }))}
    />
  );
}
