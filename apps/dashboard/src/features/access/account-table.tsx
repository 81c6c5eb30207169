import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoment } from '@jazylym/i18n/format';
import { Link } from '@tanstack/react-router';
import classes from './accounts.module.css';
import { sayPlace } from './say-place.ts';
import { StateBadge } from './state-badge.tsx';

export type Account = Answers['access']['accounts']['accounts'][number];

/** Accounts, a line each; the name leads to the account. On a phone every line is a small card. */
export function AccountTable({ accounts }: { accounts: readonly Account[] }) {
  const { t, language } = useWords();
  return (
    <table className={classes.table}>
      <caption className={classes.spoken}>{t('accounts.table.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('accounts.table.name')}</th>
          <th scope="col">{t('accounts.table.role')}</th>
          <th scope="col">{t('accounts.table.place')}</th>
          <th scope="col">{t('accounts.table.state')}</th>
          <th scope="col">{t('accounts.table.lastSignIn')}</th>
        </tr>
      </thead>
      <tbody>
        {accounts.map((account) => (
          <tr key={account.id}>
            <th scope="row">
              <Link to="/accounts/$id" params={{ id: account.id }} className={classes.name}>
                {account.name}
              </Link>
              <span className={classes.userName}>{account.userName}</span>
            </th>
            <td>{t(`access.role.${account.role}`)}</td>
            <td>{sayPlace(account, language)}</td>
            <td>
              <StateBadge account={account} />
            </td>
            <td className={classes.when}>
              {account.lastSignInAt === null ? (
                <span className={classes.dimmed}>{t('accounts.table.never')}</span>
              ) : (
                formatMoment(account.lastSignInAt, language)
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
