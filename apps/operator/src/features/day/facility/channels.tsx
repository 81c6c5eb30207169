import { useWords } from '@jazylym/front/language';
import type { Answers } from '@jazylym/front/trpc';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney } from '@jazylym/i18n/format';
import { Card } from './card.tsx';
import classes from './facility.module.css';

/** What stands of the day that is shown, by channel. */
export function Channels({ live: { channels, abonements, total } }: { live: Answers['day']['live'] }) {
  const { t, language } = useWords();
  return (
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
  );
}
