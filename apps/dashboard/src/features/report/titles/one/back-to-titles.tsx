import { useWords } from '@jazylym/front/language';
import { Link } from '@tanstack/react-router';
import { readPaidSearch } from '../titles-search.ts';
import classes from './title.module.css';
import { useTitleSearch } from './use-title-search.ts';

/** The way back to the table, with the filters that both pages have. */
export function BackToTitles() {
  const { t } = useWords();
  const [search] = useTitleSearch();
  return (
    <Link to="/titles" search={readPaidSearch({ ...search })} className={classes.back}>
      ← {t('titles.one.back')}
    </Link>
  );
}
