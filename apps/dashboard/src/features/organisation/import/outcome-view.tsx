import type { ReferenceTable } from '@jazylym/domain/organisation/reference-columns';
import { useWords } from '@jazylym/front/language';
import { formatNumber } from '@jazylym/i18n/format';
import { explainReferenceProblem } from '@jazylym/i18n/organisation/explain-rejection';
import classes from './import.module.css';
import type { Outcome } from './send-file.ts';

/** What became of a file: what it changes, or which of its lines are bad and how to mend them. */
export function OutcomeView({ table, outcome }: { table: ReferenceTable; outcome: Outcome }) {
  const { t, language } = useWords();
  switch (outcome.kind) {
    case 'previewed':
    case 'stored': {
      const { added, changed, unchanged } = outcome.summary;
      const counted = (number: number) => ({ number: formatNumber(number, language) });
      return (
        <>
          <ul className={classes.counts}>
            <li>{t('organisation.import.added', counted(added))}</li>
            <li>{t('organisation.import.changed', counted(changed))}</li>
            <li>{t('organisation.import.unchanged', counted(unchanged))}</li>
          </ul>
          {outcome.kind === 'stored' && <p className={classes.done}>{t('organisation.import.stored')}</p>}
          {outcome.kind === 'previewed' && added + changed === 0 && (
            <p className={classes.line}>{t('organisation.import.nothing')}</p>
          )}
        </>
      );
    }
    case 'bad':
      return <Problems table={table} {...outcome} />;
    case 'meanwhile':
    case 'lost':
    case 'refused':
      return <p className={classes.wrong}>{t(`organisation.import.${outcome.kind}`)}</p>;
  }
}

function Problems({ table, count, problems }: { table: ReferenceTable } & Extract<Outcome, { kind: 'bad' }>) {
  const { t, language } = useWords();
  const number = (value: number) => formatNumber(value, language);
  return (
    <>
      <p className={classes.wrong}>
        {t('organisation.import.bad', { number: number(count) })}.{' '}
        {count > problems.length && t('organisation.import.first', { number: number(problems.length) })}{' '}
        {t('organisation.import.again')}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('organisation.import.problem')}>
        <table className={classes.problems}>
          <thead>
            <tr>
              <th scope="col">{t('organisation.import.line')}</th>
              <th scope="col">{t('organisation.import.column')}</th>
              <th scope="col">{t('organisation.import.problem')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => {
              const { column, sentence } = explainReferenceProblem(table, problem, { t, language });
              return (
                <tr key={`${problem.line} ${problem.column} ${problem.reason}`}>
                  <th scope="row">{number(problem.line)}</th>
                  <td>{column ?? t('organisation.import.wholeLine')}</td>
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
