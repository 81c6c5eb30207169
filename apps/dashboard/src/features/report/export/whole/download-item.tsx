import { useWords } from '@jazylym/front/language';
import { ActionIcon, Button, Progress } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconPlayerStop, IconX } from '@tabler/icons-react';
import classes from './downloads.module.css';
import { type Download, useDownloads } from './downloads.ts';
import { useSayDownload } from './say-download.ts';

/** One file: how far it is of how many rows, and what may be done with it. */
export function DownloadItem({ download }: { download: Download }) {
  const { t } = useWords();
  const downloads = useDownloads();
  const say = useSayDownload();
  const { id, title, state, rows, of } = download;
  const isRunning = state === 'running';
  const isFailed = !isRunning && state !== 'whole' && state !== 'stopped';
  const share = of === null || of === 0 ? 0 : (100 * rows) / of;
  return (
    <li className={classes.item}>
      <div className={classes.head}>
        {state === 'whole' && <IconCircleCheck size={18} className={classes.whole} aria-hidden />}
        {isFailed && <IconAlertTriangle size={18} className={classes.failed} aria-hidden />}
        <strong className={classes.title}>{title}</strong>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={t(isRunning ? 'reportExport.downloads.cancel' : 'reportExport.downloads.close', { title })}
          onClick={() => (isRunning ? downloads.stop(id) : downloads.forget(id))}
        >
          {isRunning ? <IconPlayerStop size={18} aria-hidden /> : <IconX size={18} aria-hidden />}
        </ActionIcon>
      </div>
      {isRunning && (
        <Progress.Root size="sm">
          <Progress.Section value={share} aria-label={title} aria-valuetext={say(download)} />
        </Progress.Root>
      )}
      <p className={classes.said}>{say(download)}</p>
      {(isFailed || state === 'stopped') && (
        <Button size="compact-sm" variant="default" onClick={() => downloads.again(id)}>
          {t('reportExport.downloads.again')}
        </Button>
      )}
    </li>
  );
}
