import { shareOf } from '@jazylym/domain/report/plan';
import { TitleSort, type TitlesReport } from '@jazylym/domain/report/titles';
import { useWords } from '@jazylym/front/language';
import { formatMoney, formatNumber, formatPercent } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import type { Ref } from 'react';
import { Reached } from '../../goal/reached.tsx';
import { readPaidSearch } from '../titles-search.ts';
import { Growth } from './growth.tsx';
import { SortHead } from './sort-head.tsx';
import { Sparkline } from './sparkline.tsx';
import classes from './titles-table.module.css';
import { useTitlesSearch } from './use-titles-search.ts';

const TEXTS: readonly TitleSort[] = ['index', 'name', 'publisher'];
const OF_PLAN: readonly TitleSort[] = ['plan', 'reached'];

interface Props {
  report: TitlesReport;
  /** Which part of a plan is expected by today; null where no plan is shown. */
  expected: number | null;
  ref: Ref<HTMLTableElement>;
}

/** Titles with their figures, each leading to its own page with the filters kept. It scrolls inside itself, the names staying in sight. */
export function TitlesTable({ report, expected, ref }: Props) {
  const { t, language } = useWords();
  const [search] = useTitlesSearch();
  const kept = readPaidSearch({ ...search });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
    <section className={classes.scroll} tabIndex={0} aria-label={t('titles.title')}>
      <table ref={ref} className={classes.table}>
        <thead>
          <tr>
            {TitleSort.options
              .filter((column) => expected !== null || !OF_PLAN.includes(column))
              .map((column) => (
                <SortHead key={column} column={column} isNumber={!TEXTS.includes(column)} />
              ))}
            <th scope="col" className={classes.trend}>
              {t('titles.table.trend')}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.rows.map(
            ({ publicationIndex, title, publisherName, figures, before, plan, term, awaiting, trend }) => (
              <tr key={publicationIndex}>
                <td className={classes.index}>{publicationIndex}</td>
                <th scope="row">
                  <Link to="/titles/$index" params={{ index: publicationIndex }} search={kept}>
                    {title[language]}
                  </Link>
                </th>
                <td className={classes.publisher}>{publisherName}</td>
                <td className={classes.number}>{formatNumber(figures.sets, language)}</td>
                {expected !== null && (
                  <>
                    <td className={classes.number}>{plan === null ? '–' : formatNumber(plan, language)}</td>
                    <td className={classes.number}>
                      <Reached share={shareOf(plan, figures.sets)} expected={expected} />
                    </td>
                  </>
                )}
                <td className={classes.number}>
                  <Growth figures={figures} before={before} />
                </td>
                <td className={classes.number}>{formatNumber(figures.abonements, language)}</td>
                <td className={classes.number}>{formatMoney(figures.amount, language)}</td>
                <td className={classes.number}>
                  {term === null ? '–' : t('titles.tile.months', { months: formatNumber(term, language, 1) })}
                </td>
                <td className={classes.number}>{awaiting === null ? '–' : formatPercent(awaiting, language)}</td>
                <td>
                  <Sparkline values={trend} parts={report.parts} />
                </td>
              </tr>
            ),
          )}
        </tbody>
      </table>
    </section>
  );
}
