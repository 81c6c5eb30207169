import type { Forecast, MonthForecast } from '@jazylym/domain/report/forecast';
import type { OfficeReport } from '@jazylym/domain/report/office';
import { useWords } from '@jazylym/front/language';
import { formatMonth, formatNumber } from '@jazylym/i18n/format';
import { useRef } from 'react';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import { NamedTitle, TitleLink } from '../title-link.tsx';
import classes from './office.module.css';
import { useForecasts } from './office-query.ts';

/** Forecasts of one page: each reads about 150 rows of the rollups. */
const MOST_FORECASTS = 20;

/** How many copies of each title to print in the next three months: what is accepted, what is expected, and between which bounds. */
export function PrintRunCard({ titles, month }: Pick<OfficeReport, 'titles'> & { month: number }) {
  const { t, language } = useWords();
  const table = useRef<HTMLDivElement>(null);
  const copiesOf = ({ months }: OfficeReport['titles'][number]): number => months[month - 1]?.copies ?? 0;
  const sorted = titles.toSorted((one, other) => copiesOf(other) - copiesOf(one));
  const shown = sorted.slice(0, MOST_FORECASTS);
  const others = sorted.slice(MOST_FORECASTS);
  const forecasts = useForecasts(shown.map(({ publicationIndex }) => publicationIndex));
  const months = forecasts.find(({ data }) => data !== undefined)?.data?.months ?? [];
  const title = t('office.printRun.title');
  const heads = months.flatMap(({ month: name }) => {
    const said = { month: formatMonth(name, language) };
    return [
      t('office.printRun.accepted', said),
      t('office.printRun.expected', said),
      t('office.printRun.bounds', said),
    ];
  });
  const cellsOf = (forecast: Forecast | undefined): string[] =>
    months.flatMap((_, place) => cellsOfMonth(forecast?.months[place], (value) => formatNumber(value, language)));
  const come = forecasts.flatMap(({ data }) => (data === undefined ? [] : [data]));
  const isWhole = others.length === 0 && come.length === shown.length;
  return (
    <Card
      title={title}
      height={shown.length * 30 + 60}
      shown={() => table.current?.querySelector('table') ?? null}
      footer={
        <>
          <p className={classes.note}>{t('office.printRun.note')}</p>
          {forecasts.some(({ isError }) => isError) && (
            <p className={classes.note} role="status">
              {t('office.printRun.failed')}
            </p>
          )}
          {others.length > 0 && (
            <>
              <p className={classes.note}>
                {t('office.printRun.first', { most: formatNumber(MOST_FORECASTS, language) })}
              </p>
              <ul className={classes.others}>
                {others.map(({ publicationIndex, title: names }) => (
                  <li key={publicationIndex}>
                    <TitleLink index={publicationIndex}>{names[language]}</TitleLink>
                  </li>
                ))}
              </ul>
            </>
          )}
        </>
      }
    >
      <div ref={table} className={classes.names}>
        <Table
          isTall
          chart={title}
          heads={[t('office.name'), ...heads]}
          rows={shown.map(({ publicationIndex, title: names }, place) => ({
            key: publicationIndex,
            name: <NamedTitle index={publicationIndex} name={names[language]} />,
            cells: cellsOf(forecasts[place]?.data),
          }))}
          {...(isWhole && {
            total: months.flatMap((_, place) =>
              totalOf(come, place)
                .map((value) => formatNumber(value, language))
                .concat(''),
            ),
          })}
        />
      </div>
    </Card>
  );
}

/** What is accepted, expected, and between which bounds: a dash for what is not known or has not come. */
function cellsOfMonth(forecast: MonthForecast | undefined, read: (value: number) => string): string[] {
  if (forecast === undefined) return ['', '', ''];
  const { accepted, expected } = forecast;
  if (expected === null) return [read(accepted), '–', '–'];
  const bounds = expected.low < expected.high ? `${read(expected.low)}–${read(expected.high)}` : '–';
  return [read(accepted), read(expected.copies), bounds];
}

/** All titles' copies of a month: accepted, and to print; a title without a forecast as many as are accepted. Bounds do not add up. */
const totalOf = (forecasts: readonly Forecast[], place: number): [accepted: number, expected: number] =>
  forecasts
    .flatMap(({ months }) => months[place] ?? [])
    .reduce<[number, number]>(
      ([sum, sumExpected], { accepted, expected }) => [sum + accepted, sumExpected + (expected?.copies ?? accepted)],
      [0, 0],
    );
