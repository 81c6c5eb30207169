import { useWords } from '@jazylym/front/language';
import { formatTime } from '@jazylym/i18n/format';
import classes from './report.module.css';

/** When the figures were read; and, while the server is gone, that they are the last ones. */
export function Freshness({ asOf, failing }: { asOf: string | undefined; failing: boolean }) {
  const { t } = useWords();
  if (asOf === undefined) return null;
  const time = formatTime(asOf);
  if (failing)
    return (
      <p className={classes.stale} role="status">
        {t('report.stale', { time })}
      </p>
    );
  return <p className={classes.fresh}>{t('report.updated', { time })}</p>;
}
