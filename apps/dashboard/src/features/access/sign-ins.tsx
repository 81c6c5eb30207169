import { useWords } from '@jazylym/front/language';
import { sayBrowser } from '@jazylym/front/say-browser';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoment } from '@jazylym/i18n/format';
import classes from './accounts.module.css';

type Props = Pick<Answers['access']['account'], 'attempts' | 'signIns'>;

/** When somebody signed in last, and what was tried with their name lately. */
export function SignIns({ attempts, signIns: { last, failedSince } }: Props) {
  const { t, language } = useWords();
  return (
    <section className={classes.card}>
      <h2>{t('accounts.signIns.title')}</h2>
      <p className={classes.hint}>
        {last === null
          ? t('accounts.signIns.never')
          : t('accounts.signIns.last', {
              when: formatMoment(last.at, language),
              from: `${sayBrowser(last.browser, t)}, ${last.ipAddress}`,
            })}{' '}
        {t('accounts.signIns.failedSince', { count: failedSince })}
      </p>
      <ul className={classes.list}>
        {attempts.map((attempt) => (
          <li key={attempt.id} className={classes.item}>
            <span>{formatMoment(attempt.at, language)}</span>
            <span className={classes.dimmed}>
              {sayBrowser(attempt.browser, t)}, {attempt.ipAddress}
            </span>
            <span className={attempt.succeeded ? classes.done : classes.wrong}>
              {t(`accounts.signIns.${attempt.succeeded ? 'succeeded' : 'failed'}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
