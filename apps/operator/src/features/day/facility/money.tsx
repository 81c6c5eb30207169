import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { formatMoney } from '@jazylym/i18n/format';
import { Card } from './card.tsx';
import classes from './facility.module.css';

/** What makes the drawer's sum, and then what is not in it: by account, and with collectors. */
const PARTS = ['counter', 'remitted', 'corrected', 'paid', 'awaiting', 'collected'] as const;

/** What was taken on the day that is shown, by how it was paid. */
export function Money({ money }: Pick<Answers['day']['live'], 'money'>) {
  const { t, language } = useWords();
  const drawer = money.counter + money.remitted - money.corrected;
  return (
    <Card title={t('live.money.title')}>
      <p className={classes.drawer}>
        <span className={classes.detail}>{t('live.money.drawer')}</span>
        <strong data-drawer={drawer}>{formatMoney(drawer, language)}</strong>
      </p>
      <dl className={classes.sums}>
        {PARTS.map((part) => (
          <div key={part} data-money={part}>
            <dt>{t(`live.money.${part}`)}</dt>
            <dd>{formatMoney(part === 'corrected' ? -money.corrected : money[part], language)}</dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}
