import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoment, formatMoney, formatNumber } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import list from '../afterwards/list.module.css';
import classes from './batches.module.css';

/** Batches that were accepted of late, each a link to its summary. */
export function AcceptedList({ batches }: { batches: Answers['abonement']['batches']['accepted'] }) {
  const { t, language } = useWords();
  return (
    <section className={classes.section}>
      <h2 className={classes.heading}>{t('batch.accepted')}</h2>
      {batches.length === 0 && <p className={list.hint}>{t('batch.noAccepted')}</p>}
      {batches.length > 0 && (
        <ul className={list.rows}>
          {batches.map(({ id, collector, count, sum, acceptedAt, reason }) => (
            <li key={id}>
              <Link to="/batch/$id" params={{ id }} className={classes.line ?? ''} data-batch={id}>
                <span className={classes.number}>№ {collector.number}</span>
                <span className={classes.name}>{collector.name}</span>
                <span className={classes.detail}>
                  {formatMoment(acceptedAt, language)}
                  {reason !== '' && ` · ${reason}`}
                </span>
                <span className={classes.sum}>
                  {t('batch.acceptedLine', {
                    cards: formatNumber(count, language),
                    sum: formatMoney(sum, language),
                  })}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
