import { useWords } from '@jazylym/front/language';
import classes from './accounts.module.css';

/** Whether an account is enabled, and whether its password is still to be chosen; said in words, the colour only helps. */
export function StateBadge({ account }: { account: { isDisabled: boolean; hasOneTimePassword: boolean } }) {
  const { t } = useWords();
  if (account.isDisabled)
    return <span className={`${classes.badge} ${classes.off}`}>{t('accounts.state.disabled')}</span>;
  return (
    <span className={classes.badge}>
      {account.hasOneTimePassword ? t('accounts.state.oneTimePassword') : t('accounts.state.enabled')}
    </span>
  );
}
