import type { Finding } from '@jazylym/domain/day/finding';
import { useWords } from '@jazylym/front/language';
import { explainFinding } from '@jazylym/i18n/day/explain-finding';
import classes from './journal.module.css';

/** What does not fit, a facility a line, and what to do about it. */
export function FindingList({ findings }: { findings: readonly Finding[] }) {
  const words = useWords();
  const { t } = words;
  return (
    <>
      <p className={classes.warning}>{t('journal.finding.mend')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('journal.finding.facility')}</th>
            <th scope="col">{t('journal.finding.found')}</th>
            <th scope="col">{t('journal.finding.where')}</th>
          </tr>
        </thead>
        <tbody>
          {findings.map((finding) => {
            const { sentence, where } = explainFinding(finding, words);
            return (
              <tr key={finding.facilityCode}>
                <th scope="row">{finding.facilityCode}</th>
                <td>{sentence}</td>
                <td>{where}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className={classes.hint}>{t('journal.finding.first')}</p>
    </>
  );
}
