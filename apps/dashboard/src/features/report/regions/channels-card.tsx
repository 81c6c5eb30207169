import type { Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatPercent } from '@jazylym/i18n/format';
import { Card } from '../card/card.tsx';
import { Table } from '../card/table.tsx';
import { formatMeasure } from '../filter/measure.ts';
import classes from './regions.module.css';
import { useRegionsSearch } from './use-regions-search.ts';

const CHANNELS = ['facility', 'postman', 'publicAgent'] as const;

/** By whom subscriptions were taken (S6): three parts of the sets, or of the amount where that is the measure. */
export function ChannelsCard({ total }: { total: Figures }) {
  const { t, language } = useWords();
  const [{ measure }] = useRegionsSearch();
  const shown = measure === 'amount' ? 'amount' : 'sets';
  const title = t('regions.channels.title');
  return (
    <Card
      title={title}
      height={140}
      {...(measure === 'abonements' && {
        footer: <p className={classes.note}>{t('regions.channels.setsOnly')}</p>,
      })}
      table={() => (
        <Table
          chart={title}
          heads={[t('regions.channels.channel'), t('report.measure.sets'), t('report.measure.amount')]}
          rows={CHANNELS.map((channel) => ({
            key: channel,
            name: t(`regions.channels.${channel}`),
            cells: (['sets', 'amount'] as const).map((one) =>
              formatMeasure(total.channels[channel][one], one, language),
            ),
          }))}
          total={(['sets', 'amount'] as const).map((one) => formatMeasure(total[one], one, language))}
        />
      )}
    >
      <dl className={classes.channels}>
        {CHANNELS.map((channel) => {
          const value = total.channels[channel][shown];
          const share = value / Math.max(1, total[shown]);
          return (
            <div key={channel}>
              <dt>{t(`regions.channels.${channel}`)}</dt>
              <dd>
                {t('regions.channels.line', {
                  value: formatMeasure(value, shown, language),
                  share: formatPercent(share, language),
                })}
              </dd>
              <dd className={classes.track} aria-hidden>
                <span style={{ width: `${share * 100}%` }} />
              </dd>
            </div>
          );
        })}
      </dl>
    </Card>
  );
}
