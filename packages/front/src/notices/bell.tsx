import { MOST_NOTICES } from '@jazylym/domain/day/notice';
import { ActionIcon } from '@mantine/core';
import { IconBell } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useWords } from '../language.ts';
import { trpc } from '../trpc.ts';
import classes from './bell.module.css';
import type { NoticeLink } from './notice-link.ts';

/** How often it is asked whether there is news, in milliseconds. */
const FRESH_EVERY = 30_000;

const NoticePanel = lazy(async () => ({ default: (await import('./notice-panel.tsx')).NoticePanel }));

/** How many notices are new, and the way to them. It counts by itself and never takes the cursor. */
export function Bell({ link }: { link: NoticeLink }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const unseen = useQuery(
    trpc.day.unseenNotices.queryOptions(undefined, { refetchInterval: FRESH_EVERY, retry: false }),
  );
  const count = unseen.data ?? 0;
  // As many as are asked for: there may be more.
  const shown = count >= MOST_NOTICES ? `${MOST_NOTICES}+` : String(count);
  const label = count === 0 ? t('shell.notices.none') : t('shell.notices.some', { unseen: shown });
  return (
    <>
      <ActionIcon
        variant="subtle"
        size="lg"
        className={classes.bell ?? ''}
        aria-label={label}
        title={label}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <IconBell size={20} aria-hidden />
        {count > 0 && (
          <span className={classes.count} aria-hidden>
            {shown}
          </span>
        )}
      </ActionIcon>
      {isOpen && (
        <Suspense fallback={null}>
          <NoticePanel link={link} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
