import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoment, formatNumber } from '@jazylym/i18n/format';
import { IconAlertTriangle, IconShieldCheck } from '@tabler/icons-react';
import { FindingList } from './finding-list.tsx';
import classes from './journal.module.css';

type Run = Answers['day']['verifyState']['ended'][number];

/** The verifications that have ended since the server was started, the latest first. */
export function RunList({ runs }: { runs: readonly Run[] }) {
  const { t } = useWords();
  return (
    <section className={classes.card} aria-live="polite">
      <h2>{t('journal.runs.title')}</h2>
      {runs.length === 0 ? (
        <p className={classes.hint}>{t('journal.runs.none')}</p>
      ) : (
        <ol className={classes.runs}>
          {runs.map((run) => (
            <li key={run.startedAt} className={classes.run}>
              <EndedRun run={run} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function EndedRun({ run }: { run: Run }) {
  const { t, language } = useWords();
  const { facilityCode, startedAt, startedBy, seconds, verified, findings } = run;
  const count = (value: number) => formatNumber(value, language);
  const isWell = verified !== null && findings.length === 0;
  const Icon = isWell ? IconShieldCheck : IconAlertTriangle;
  return (
    <>
      <p className={isWell ? classes.well : classes.wrong}>
        <Icon size={20} stroke={1.75} aria-hidden />
        <strong>
          {verified === null
            ? t('journal.runs.failed')
            : isWell
              ? t('journal.runs.well')
              : t('journal.runs.findings', { count: findings.length })}
        </strong>
      </p>
      <p className={classes.hint}>
        {facilityCode ?? t('journal.runs.country')} ·{' '}
        {t('journal.runs.took', { when: formatMoment(startedAt, language), seconds: count(seconds) })} · {startedBy}
      </p>
      {verified && (
        <p className={classes.counts}>
          {t('journal.runs.counts', {
            ...{ facilities: count(verified.facilities), entries: count(verified.entries) },
            ...{ days: count(verified.days), seals: count(verified.seals) },
          })}
          {verified.since !== null && `. ${t('journal.runs.since', { when: formatMoment(verified.since, language) })}`}
        </p>
      )}
      {findings.length > 0 && <FindingList findings={findings} />}
    </>
  );
}
