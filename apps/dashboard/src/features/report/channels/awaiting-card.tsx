import type { AwaitingReport } from '@jazylym/domain/report/awaiting';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatMoney, formatNumber, formatPercent } from '@jazylym/i18n/format';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import classes from './channels.module.css';
import { shareOf } from './parts.ts';

/** What awaits payment by how long, as bars and numbers; what waits longest is marked. */
export function AwaitingCard({ awaiting: { byAge } }: { awaiting: AwaitingReport }) {
  const { t, language } = useWords();
  const title = t('channels.awaiting');
  const sum = (of: 'abonements' | 'sets' | 'amount') => byAge.reduce((all, { awaiting }) => all + awaiting[of], 0);
  const whole = { abonements: sum('abonements'), sets: sum('sets'), amount: sum('amount') };
  const most = Math.max(1, ...byAge.map(({ awaiting }) => awaiting.amount));
  return (
    <Card
      title={title}
      height={200}
      footer={<p className={classes.note}>{t('channels.awaitingNote')}</p>}
      table={() => (
        <Table
          chart={title}
          heads={[
            t('channels.head.age'),
            t('channels.head.abonements'),
            t('channels.head.sets'),
            t('channels.head.amount'),
            t('channels.head.share'),
          ]}
          rows={byAge.map(({ age, awaiting }) => ({
            key: age,
            name: t(`channels.age.${age}`),
            cells: [
              formatNumber(awaiting.abonements, language),
              formatNumber(awaiting.sets, language),
              formatMoney(awaiting.amount, language),
              formatPercent(shareOf(awaiting.amount, whole.amount), language),
            ],
          }))}
          total={[
            formatNumber(whole.abonements, language),
            formatNumber(whole.sets, language),
            formatMoney(whole.amount, language),
            '',
          ]}
        />
      )}
    >
      {whole.abonements === 0 ? (
        <p className={classes.note}>{t('channels.noneAwaiting')}</p>
      ) : (
        <dl className={classes.ages}>
          {byAge.map(({ age, awaiting }) => {
            const isLong = age === 'older' && awaiting.abonements > 0;
            return (
              <div key={age} className={classes.age} data-long={isLong}>
                <dt>
                  {isLong && <IconAlertTriangle size={16} aria-hidden />} {t(`channels.age.${age}`)}
                </dt>
                <dd>
                  <span aria-hidden className={classes.track}>
                    <span style={{ width: `${(Math.max(0, awaiting.amount) / most) * 100}%` }} />
                  </span>
                  <strong>{formatMoney(awaiting.amount, language)}</strong>
                  <small>{counted(awaiting.abonements, 'abonement', language)}</small>
                </dd>
              </div>
            );
          })}
        </dl>
      )}
    </Card>
  );
}
