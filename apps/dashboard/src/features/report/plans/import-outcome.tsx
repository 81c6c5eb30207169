import { planKey } from '@jazylym/domain/report/plan';
import type { PlanProblem } from '@jazylym/domain/report/plan-file';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatNumber } from '@jazylym/i18n/format';
import { explainPlanProblem, explainPlanRejection } from '@jazylym/i18n/report/plans/explain-plan';
import classes from './plans.module.css';

type Preview = Answers['report']['previewPlanFile'];
type Stored = Answers['report']['importPlanFile'];

/** What became of a file: what it changes, or which of its lines are bad and how to mend them. */
export function ImportOutcome({ preview, stored }: { preview: Preview; stored: Stored | null }) {
  const { t } = useWords();
  if (stored?.ok) return <p className={classes.done}>{t('plans.file.stored')}</p>;
  if (stored !== null && 'rejection' in stored) {
    const { rejection } = stored;
    const said =
      rejection.reason === 'changedMeanwhile'
        ? t('plans.file.meanwhile', { name: rejection.madeBy })
        : explainPlanRejection(rejection, t);
    return <p className={classes.wrong}>{said}</p>;
  }
  const refused = stored ?? (preview.ok ? null : preview);
  if (refused !== null) return <Problems count={refused.count} problems={refused.problems} />;
  return preview.ok ? <Changes preview={preview} /> : null;
}

function Changes({ preview }: { preview: Extract<Preview, { ok: true }> }) {
  const { t, language } = useWords();
  const counted = (number: number) => ({ number: formatNumber(number, language) });
  const sets = (value: number | null) => (value === null ? t('plans.noPlan') : formatNumber(value, language));
  const { steps } = preview;
  const count = preview.added + preview.changed + preview.removed;
  return (
    <>
      <ul className={classes.counts}>
        <li>{t('plans.file.added', counted(preview.added))}</li>
        <li>{t('plans.file.changed', counted(preview.changed))}</li>
        <li>{t('plans.file.removed', counted(preview.removed))}</li>
        <li>{t('plans.file.unchanged', counted(preview.unchanged))}</li>
      </ul>
      {count === 0 && <p>{t('plans.file.nothing')}</p>}
      {count > steps.length && <p>{t('plans.file.first', counted(steps.length))}</p>}
      {count > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1)
        <section className={classes.scroll} tabIndex={0} aria-label={t('plans.file.title')}>
          <table className={classes.plain}>
            <thead>
              <tr>
                <th scope="col">{t('plans.file.line')}</th>
                <th scope="col">{t('plans.column.name')}</th>
                <th scope="col">{t('plans.file.before')}</th>
                <th scope="col">{t('plans.file.after')}</th>
              </tr>
            </thead>
            <tbody>
              {steps.map((step) => (
                <tr key={planKey(step)}>
                  <td>{step.line}</td>
                  <th scope="row">{step.names[language]}</th>
                  <td>{sets(step.before)}</td>
                  <td>{sets(step.after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </>
  );
}

function Problems({ count, problems }: { count: number; problems: readonly PlanProblem[] }) {
  const { t, language } = useWords();
  return (
    <>
      <p className={classes.wrong}>
        {t('plans.file.bad', { number: formatNumber(count, language) })}{' '}
        {count > problems.length && t('plans.file.first', { number: formatNumber(problems.length, language) })}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('plans.file.problem')}>
        <table className={classes.plain}>
          <thead>
            <tr>
              <th scope="col">{t('plans.file.line')}</th>
              <th scope="col">{t('plans.file.column')}</th>
              <th scope="col">{t('plans.file.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => {
              const { column, sentence } = explainPlanProblem(problem, { t, language });
              return (
                <tr key={`${problem.line} ${problem.column} ${problem.reason}`}>
                  <th scope="row">{problem.line}</th>
                  <td>{column}</td>
                  <td>{sentence}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}
