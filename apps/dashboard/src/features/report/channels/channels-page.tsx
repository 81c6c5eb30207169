import { reportReach } from '@jazylym/domain/access/can';
import { useWords } from '@jazylym/front/language';
import { useReader } from '../../../app/reader.ts';
import cardClasses from '../card/card.module.css';
import { Failed } from '../failed.tsx';
import { useReportSearch } from '../filter/use-report-search.ts';
import { NothingAccepted } from '../nothing-accepted.tsx';
import classes from '../report.module.css';
import { ReportFrame, type ShownReport } from '../report-frame.tsx';
import { useAwaiting } from '../report-query.ts';
import { AwaitingCard } from './awaiting-card.tsx';
import pageClasses from './channels.module.css';
import { channelParts, type Part, type PaymentKey, paymentParts } from './parts.ts';
import { PartsCard } from './parts-card.tsx';
import { PlacesCard } from './places-card.tsx';

/** Who accepted, how it is paid, and what is not paid yet and for how long; by branch, and of one branch by facility. */
export function ChannelsPage() {
  const { t } = useWords();
  return (
    <ReportFrame title={t('channels.title')} hasMeasure={false}>
      {({ report, before }) => <Parts report={report} before={before} />}
    </ReportFrame>
  );
}

function Parts({ report, before }: Pick<ShownReport, 'report' | 'before'>) {
  const { t } = useWords();
  const [search] = useReportSearch();
  const reach = reportReach(useReader());
  const awaiting = useAwaiting(search);
  if (report.total.abonements === 0) return <NothingAccepted />;
  return (
    <>
      {reach?.publisherIds !== 'all' && <p className={classes.note}>{t('report.ownTitles')}</p>}
      <div className={pageClasses.parts}>
        <PartsCard
          title={t('channels.byChannel')}
          heads={{ name: t('channels.head.channel'), count: t('channels.head.sets') }}
          parts={channelParts(report.total).map((part) => ({ ...part, name: t(`channels.channel.${part.key}`) }))}
          before={before && { total: before.total.amount, parts: channelParts(before.total) }}
        />
        <PartsCard
          title={t('channels.byPayment')}
          heads={{ name: t('channels.head.payment'), count: t('channels.head.abonements') }}
          parts={paymentParts(report.total).map((part) => ({ ...part, name: t(`channels.payment.${part.key}`) }))}
          before={before && { total: before.total.amount, parts: paymentParts(before.total).filter(isComparable) }}
          note={
            <p className={pageClasses.note}>
              {search.paidOnly === 'yes' && `${t('channels.noAwaiting')} `}
              {before && t('channels.notCompared')}
            </p>
          }
        />
        {awaiting.data !== undefined ? (
          <AwaitingCard awaiting={awaiting.data} />
        ) : awaiting.isError ? (
          <Failed query={awaiting} />
        ) : (
          <div className={cardClasses.card} />
        )}
      </div>
      <PlacesCard report={report} awaiting={awaiting.data} />
    </>
  );
}

/** An invoice of the last campaign that was awaited on this day has been paid since: of it only what was in cash is as it was. */
const isComparable = ({ key }: Part<PaymentKey>): boolean => key === 'cash';
