import { TITLES_A_PAGE, type TitlesReport } from '@jazylym/domain/report/titles';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { Button } from '@mantine/core';
import classes from './titles-table.module.css';
import { useTitlesSearch } from './use-titles-search.ts';

/** Which titles are shown of how many, and the way to the others. */
export function Pages({ page, count, rows }: TitlesReport) {
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
      {count > TITLES_A_PAGE && (
        <>
          <Button variant="default" disabled={page === 1} onClick={() => go(page - 1)}>
            {t('titles.page.previous')}
          </Button>
          <Button variant="default" disabled={before + rows.length >= count} onClick={() => go(page + 1)}>
            {t('titles.page.next')}
          </Button>
        </>
      )}
    </nav>
  );
}
