import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney } from '@jazylym/i18n/format';
import { Card } from './card.tsx';
import classes from './facility.module.css';

type Live = Answers['day']['live'];

/** Into the drawer, and what is in it; then what is not: by account, and with collectors. */
const PARTS = ['counter', 'remitted', 'corrected', 'paid', 'awaiting', 'collected'] as const;

/** What was taken on the day that accepts: by how it was paid, and by channel. */
export function Takings({ live: { money, channels, abonements, total } }: { live: Live }) {
  const { t, language } = useWords();
  const drawer = money.counter + money.remitted - money.corrected;
  return (
    <>
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
      <Card title={t('live.channels.title')}>
        <dl className={classes.sums}>
          {channels.map((channel) => (
            <div key={channel.channel} data-channel={channel.channel}>
              <dt>
                {t(`live.channels.${channel.channel}`)}
                <span className={classes.detail}> · {counted(channel.abonements, 'abonement', language)}</span>
              </dt>
              <dd>{formatMoney(channel.total, language)}</dd>
            </div>
          ))}
          <div className={classes.inAll}>
            <dt>
              {t('live.channels.inAll')}
              <span className={classes.detail}> · {counted(abonements, 'abonement', language)}</span>
            </dt>
            <dd data-total={total}>{formatMoney(total, language)}</dd>
          </div>
        </dl>
      </Card>
    </>
  );
}
