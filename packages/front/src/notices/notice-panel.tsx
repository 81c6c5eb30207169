import type { Notice } from '@jazylym/domain/day/notice';
import { explainNotice } from '@jazylym/i18n/day/explain-notice';
import { addNotices } from '@jazylym/i18n/day/notices/add';
import { formatMoment } from '@jazylym/i18n/format';
import { Dialog } from '@jazylym/ui/dialog/dialog';
import { EmptyState } from '@jazylym/ui/state/empty-state';
import { ErrorState } from '@jazylym/ui/state/error-state';
import { SkeletonLines } from '@jazylym/ui/state/skeleton-lines';
import { CloseButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { i18n, useWords } from '../language.ts';
import { trpc } from '../trpc.ts';
import type { NoticeLink } from './notice-link.ts';
import classes from './notice-panel.module.css';
import { useMarkSeen } from './use-mark-seen.ts';

addNotices(i18n);

interface Props {
  link: NoticeLink;
  onClose: () => void;
}

/** What one was told, the newest first. Opened, it is seen; what was new stays marked until it is closed. */
export function NoticePanel({ link, onClose }: Props) {
  const { t } = useWords();
  const heading = useId();
  const notices = useQuery(
    trpc.day.notices.queryOptions(undefined, { staleTime: 0, gcTime: 0, refetchOnWindowFocus: false }),
  );
  useMarkSeen(notices.data);
  return (
    <Dialog labelledBy={heading} onClose={onClose}>
      <div className={classes.head}>
        <h2 id={heading} className={classes.title}>
          {t('notices.title')}
        </h2>
        <CloseButton aria-label={t('notices.close')} onClick={onClose} data-autofocus />
      </div>
      {notices.data !== undefined ? (
        <List notices={notices.data} link={link} onFollow={onClose} />
      ) : notices.isError ? (
        <ErrorState
          title={t('notices.failed')}
          hint={t('shell.error.unavailable')}
          retry={{ label: t('shell.retry'), onRetry: () => void notices.refetch(), busy: notices.isFetching }}
        />
      ) : (
        <SkeletonLines lines={5} label={t('shell.loading')} />
      )}
    </Dialog>
  );
}

function List({
  notices,
  link: Link,
  onFollow,
}: {
  notices: readonly Notice[];
  link: NoticeLink;
  onFollow: () => void;
}) {
  const { t, language } = useWords();
  if (notices.length === 0) return <EmptyState title={t('notices.none')} hint={t('notices.noneHint')} />;
  return (
    <ul className={classes.list}>
      {notices.map((notice) => (
        <li key={notice.id} className={classes.notice} data-new={!notice.isSeen}>
          <Link notice={notice} className={classes.link ?? ''} onFollow={onFollow}>
            {explainNotice(notice.content, t, language)}
          </Link>
          <span className={classes.detail}>
            {!notice.isSeen && <strong className={classes.isNew}>{t('notices.isNew')}</strong>}
            {formatMoment(notice.at, language)} · {notice.facility.code} {notice.facility.names[language]}
          </span>
        </li>
      ))}
    </ul>
  );
}
