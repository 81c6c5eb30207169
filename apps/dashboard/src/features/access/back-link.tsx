import { useWords } from '@jazylym/front/language';
import { Link } from '@tanstack/react-router';
import classes from './accounts.module.css';

/** The way back to the list. */
export function BackLink() {
  const { t } = useWords();
  return (
    <Link to="/accounts" className={classes.back}>
      ← {t('accounts.back')}
    </Link>
  );
}
