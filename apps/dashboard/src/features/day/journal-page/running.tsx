import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoment, formatNumber } from '@jazylym/i18n/format';
import classes from './journal.module.css';

type Run = NonNullable<Answers['day']['verifyState']['running']>;

/** A verification under way: how far it is and who began it. */
export function Running({ run }: { run: Run }) {
  const { t, language } = useWords();
  const { startedBy, startedAt, facilityCode, progress } = run;
  const { entries = 0, ofEntries = 0, facilities = 0, ofFacilities = 0 } = progress ?? {};
  const share = ofFacilities === 0 ? 0 : Math.round((100 * (entries + facilities)) / (ofEntries + ofFacilities));
  const count = (value: number) => formatNumber(value, language);
  return (
    <section className={classes.card}>
      <h2>
        {t('journal.running.title')}: {facilityCode ?? t('journal.runs.country')}
      </h2>
      <progress className={classes.progress} max={100} value={share} aria-label={t('journal.running.title')} />
      <p className={classes.counts}>
        {t('journal.running.progress', {
          ...{ entries: count(entries), ofEntries: count(ofEntries) },
          ...{ facilities: count(facilities), ofFacilities: count(ofFacilities) },
        })}
      </p>
      <p className={classes.hint}>
        {t('journal.running.by', { name: startedBy, when: formatMoment(startedAt, language) })}.{' '}
        {t('journal.running.leave')}
      </p>
    </section>
  );
}
