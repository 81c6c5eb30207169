import { useWords } from '@jazylym/front/language';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import type { ReactNode, RefObject } from 'react';
import { formatMeasure, Measure } from '../../filter/measure.ts';
import { Reached } from '../../goal/reached.tsx';
import { useRegionsSearch } from '../use-regions-search.ts';
import classes from './league.module.css';
import type { LeagueRow } from './league.ts';
import { SortHead } from './sort-head.tsx';

interface Props {
  /** What the table is of. */
  title: string;
  /** Holds the table, of which files are made. */
  table: RefObject<HTMLTableElement | null>;
  /** The head of the names, and of the shares. */
  heads: { name: string; share: string };
  /** In the order that they are shown. */
  rows: readonly LeagueRow[];
  nameOf: (row: LeagueRow) => ReactNode;
  /** Whether the rows tell how much there is for each facility, and how they stand to the last campaign. */
  has: { perFacility: boolean; change: boolean };
  /** Which part of a plan is expected by today; null where no plan is shown. */
  expected: number | null;
}

/** Places with their figures side by side, sorted by any of them. It scrolls inside itself, also by keyboard. */
export function LeagueTable({ title, table, heads, rows, nameOf, has, expected }: Props) {
  const { t, language } = useWords();
  const [{ measure }] = useRegionsSearch();
  const most = Math.max(1, ...rows.map(({ value }) => value));
  const percent = (share: number | null) => (share === null ? '—' : formatPercent(share, language));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} tabIndex={0} aria-label={t('report.table.of', { chart: title })}>
      <table ref={table} className={classes.table}>
        <thead>
          <tr>
            <SortHead sort={undefined} label={t('regions.league.rank')} />
            <SortHead sort="name" label={heads.name} />
            {Measure.options.map((one) => (
              <SortHead key={one} sort={one} label={t(`report.measure.${one}`)} />
            ))}
            {expected !== null && (
              <>
                <SortHead sort="plan" label={t('regions.league.plan')} />
                <SortHead sort="reached" label={t('regions.league.reached')} />
              </>
            )}
            <SortHead sort="term" label={t('regions.league.term')} />
            {has.change && <SortHead sort="change" label={t('regions.league.change')} />}
            {has.perFacility && <SortHead sort="perFacility" label={t('regions.league.perFacility')} />}
            <SortHead sort="awaiting" label={t('regions.league.awaiting')} />
            <SortHead sort="share" label={heads.share} />
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <td className={classes.number}>{row.rank}</td>
              <th scope="row">{nameOf(row)}</th>
              {Measure.options.map((one) => (
                <td key={one} className={classes.number} data-measured={one === measure}>
                  {formatMeasure(row.figures[one], one, language)}
                </td>
              ))}
              {expected !== null && (
                <>
                  <td className={classes.number}>{row.plan === null ? '—' : formatNumber(row.plan, language)}</td>
                  <td className={classes.number}>
                    <Reached share={row.reached} expected={expected} />
                  </td>
                </>
              )}
              <td className={classes.number}>{row.term === null ? '—' : formatNumber(row.term, language, 1)}</td>
              {has.change && (
                <td className={classes.number}>
                  <RowChange row={row} />
                </td>
              )}
              {has.perFacility && (
                <td className={classes.number}>
                  {row.perFacility === null
                    ? '—'
                    : formatMeasure(roundedMean(row.perFacility, measure), measure, language)}
                </td>
              )}
              <td className={classes.number}>{percent(row.awaiting)}</td>
              <td className={classes.number}>
                <span className={classes.share}>
                  <span className={classes.track} aria-hidden>
                    <span style={{ width: `${(Math.max(0, row.value) / most) * 100}%` }} />
                  </span>
                  <span className={classes.percent}>{percent(row.share)}</span>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A mean in whole sets, abonements or tenge. */
const roundedMean = (mean: number, measure: Measure): number =>
  measure === 'amount' ? Math.round(mean / 100) * 100 : Math.round(mean);

/** An arrow as well as a colour; the sign says it to those who see neither, and to a spreadsheet. */
function RowChange({ row: { change, before, value } }: { row: LeagueRow }) {
  const { t, language } = useWords();
  if (change === null) return before === null || value === 0 ? '—' : <small>{t('regions.league.first')}</small>;
  const size = formatPercent(change, language);
  if (Math.round(change * 100) === 0) return size;
  return <span className={change < 0 ? classes.less : classes.more}>{size}</span>;
}
