import { TITLES_A_PAGE, type TitlesReport } from '@jazylym/domain/report/titles';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './titles-table.module.css';
import { useTitlesSearch } from './use-titles-search.ts';

interface Props {
  report: TitlesReport;
  /** What else may be done with the page. */
  children: ReactNode;
}

/** Which titles are shown of how many, and the way to the others. */
export function Pages({ report, children }: Props) {
  const { page, count, rows } = report;
  const { t, language } = useWords();
  const [, change] = useTitlesSearch();
  const before = (page - 1) * TITLES_A_PAGE;
  const go = (to: number) => change({ page: to === 1 ? undefined : to });
  return (
    <nav className={classes.pages} aria-label={t('titles.page.label')}>
      <p className={classes.range} role="status">
        {t('titles.page.range', {
          from: formatNumber(before + 1, language),
          to: formatNumber(before + rows.length, language),
          of: formatNumber(count, language),
        })}
      </p>
      {children}
      {count > TITLES_A_PAGE && (
        <div className={classes.turn}>
          <Button variant="default" disabled={page === 1} onClick={() => go(page - 1)}>
            {t('titles.page.previous')}
          </Button>
          <Button variant="default" disabled={before + rows.length >= count} onClick={() => go(page + 1)}>
            {t('titles.page.next')}
          </Button>
        </div>
      )}
    </nav>
  );
}
