import { actionsOf } from '@jazylym/domain/access/can';
import { useWords } from '@jazylym/front/language';
import { problemOf } from '@jazylym/front/problem';
import { ProtocolView } from '@jazylym/front/protocol-view';
import { type Answers, trpc } from '@jazylym/front/trpc';
import { formatDate } from '@jazylym/i18n/format';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { skipToken, useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useReader } from '../../app/reader.ts';
import { BackLink } from './back-link.tsx';
import { DayAbonements } from './day-abonements.tsx';
import own from './day-page.module.css';
import classes from './days.module.css';
import { readDate, readFacilityId } from './read-params.ts';

/** The extended protocol of one day of one facility, sealed or as it stands. */
export function DayPage() {
  const { t } = useWords();
  const params = useParams({ from: '/days/$facilityId/$date' });
  const facilityId = readFacilityId(params.facilityId);
  const businessDate = readDate(params.date);
  const day = useQuery(
    trpc.day.protocol.queryOptions(businessDate === null ? skipToken : { facilityId, businessDate }, { staleTime: 0 }),
  );
  return (
    <div className={classes.page}>
      <BackLink label={t('above.day.back')} facilityId={facilityId} />
      {day.data !== undefined ? (
        <Day day={day.data} />
      ) : businessDate === null || (day.isError && problemOf(day.error) === 'notFound') ? (
        <EmptyState rank={1} title={t('above.day.absent')} hint={t('above.day.absentHint')} />
      ) : day.isError ? (
        <ErrorState
          rank={1}
          title={t('above.day.failed')}
          hint={t('above.failed.hint')}
          retry={{ label: t('shell.retry'), onRetry: () => void day.refetch(), busy: day.isFetching }}
        />
      ) : (
        <div className={classes.card}>
          <SkeletonLines lines={14} label={t('shell.loading')} />
        </div>
      )}
    </div>
  );
}

function Day({ day: { state, protocol, certified } }: { day: Answers['day']['protocol'] }) {
  const { t, language } = useWords();
  const readsAbonements = actionsOf(useReader()).includes('abonement.read');
  const { facility, businessDate } = protocol;
  const file = `/documents/day/${facility.id}/${businessDate}/protocol`;
  return (
    <>
      <div className={classes.head}>
        <h1 className={classes.title}>
          {formatDate(businessDate, language)}, {facility.code} {facility.names[language]}
        </h1>
        {/* biome-ignore lint/a11y/useSemanticElements: two links with one name are no field set */}
        <div className={own.files} role="group" aria-label={t('above.day.files')}>
          {['pdf', 'xlsx'].map((kind) => (
            <Button
              key={kind}
              component="a"
              href={`${file}.${kind}`}
              target={kind === 'pdf' ? '_blank' : undefined}
              variant="default"
              size="sm"
              leftSection={<IconDownload size={18} aria-hidden />}
            >
              {kind.toUpperCase()}
            </Button>
          ))}
        </div>
      </div>
      <p className={`${own.state} ${certified === null ? '' : own.sealed}`}>
        {certified === null
          ? t(state === 'counting' ? 'above.day.counting' : 'above.day.open')
          : t('above.day.certified', { number: certified.content.number })}
      </p>
      <h2 className={own.heading}>{t('day.sheet.title')}</h2>
      <ProtocolView protocol={protocol} certified={certified} />
      {readsAbonements && <DayAbonements facilityId={facility.id} businessDate={businessDate} />}
    </>
  );
}
