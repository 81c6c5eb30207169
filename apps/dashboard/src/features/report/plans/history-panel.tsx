import { type PlanEdit, planKey } from '@jazylym/domain/report/plan';
import { useWords } from '@jazylym/front/language';
import { formatMoment, formatNumber } from '@jazylym/i18n/format';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import lineClasses from './lines.module.css';
import classes from './plans.module.css';
import { useHistory } from './plans-query.ts';

/** Who changed the plan, when, and from what to what, the newest first. */
export function HistoryPanel({ year }: { year: number }) {
  const { t } = useWords();
  const history = useHistory(year);
  return (
    <section className={classes.card} aria-labelledby="plan-history">
      <h2 id="plan-history">{t('plans.history.title')}</h2>
      {history.data !== undefined ? (
        history.data.edits.length === 0 ? (
          <p className={classes.note}>{t('plans.history.none')}</p>
        ) : (
          <ol className={classes.edits}>
            {history.data.edits.map((edit) => (
              <Edit key={edit.version} edit={edit} />
            ))}
          </ol>
        )
      ) : history.isError ? (
        <ErrorState
          title={t('plans.failed.title')}
          hint={t('plans.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void history.refetch(), busy: history.isFetching }}
        />
      ) : (
        <SkeletonLines lines={4} label={t('shell.loading')} />
      )}
    </section>
  );
}

function Edit({ edit }: { edit: PlanEdit }) {
  const { t, language } = useWords();
  const number = (value: number | null) =>
    value === null ? t('plans.history.nothing') : formatNumber(value, language);
  const left = edit.count - edit.steps.length;
  return (
    <li>
      <strong>{t('plans.history.version', { version: edit.version })}</strong>{' '}
      {t('plans.history.by', { name: edit.madeBy, when: formatMoment(edit.madeAt, language) })}
      {edit.note !== '' && <span className={lineClasses.code}>{edit.note}</span>}
      <details>
        <summary>{t('plans.history.lines', { count: edit.count })}</summary>
        <ul className={classes.steps}>
          {edit.steps.map((step) => (
            <li key={planKey(step)}>
              {step.names[language]} <span className={classes.dimmed}>{step.code}</span>: {number(step.before)} →{' '}
              {number(step.after)}
            </li>
          ))}
          {left > 0 && <li>{t('plans.conflict.rest', { count: left })}</li>}
        </ul>
      </details>
    </li>
  );
}
