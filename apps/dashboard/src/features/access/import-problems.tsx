import { accountHead } from '@jazylym/domain/access/account-columns';
import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import classes from './accounts.module.css';

type Refused = Extract<Answers['access']['previewImport'], { ok: false }>;

/** Every bad cell of a file: its line, its column, what is wrong and how to mend it. */
export function ImportProblems({ refused: { problems, more } }: { refused: Refused }) {
  const { t, language } = useWords();
  return (
    <div role="alert">
      <p className={classes.warning}>{t('accounts.file.refused')}</p>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('accounts.file.line')}</th>
            <th scope="col">{t('accounts.file.column')}</th>
            <th scope="col">{t('accounts.file.problem')}</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ line, column, reason }) => (
            <tr key={`${line} ${column} ${reason}`}>
              <td>{line}</td>
              <td>{accountHead(column, language)}</td>
              <td>{t(`accounts.file.reason.${reason}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p>{t('accounts.file.more', { count: more })}</p>}
    </div>
  );
}
