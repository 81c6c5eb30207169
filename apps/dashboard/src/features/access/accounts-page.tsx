import { useWords } from '@jazylym/front/language';
import { ChangeList } from '../organisation/change-list.tsx';
import classes from './accounts.module.css';

/** Who may sign in, and what administrators changed about it. */
export function AccountsPage() {
  const { t } = useWords();
  return (
    <div className={classes.page}>
      <h1 className={classes.title}>{t('accounts.title')}</h1>
      <h2>{t('changes.title')}</h2>
      <ChangeList subject="account" words={{ field: (name) => name, value: (_, value) => JSON.stringify(value) }} />
    </div>
  );
}
