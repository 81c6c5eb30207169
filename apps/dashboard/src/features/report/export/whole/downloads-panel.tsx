import { useWords } from '@jazylym/front/language';
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { DownloadItem } from './download-item.tsx';
import classes from './downloads.module.css';
import { DownloadsProvider, openDownloads } from './downloads.ts';
import { SaidAloud } from './said-aloud.tsx';

/** The pages of one who is signed in, and over them the files that they are having made: these go on from page to page. */
export function WithDownloads({ children }: { children: ReactNode }) {
  const { t } = useWords();
  const [downloads] = useState(() => openDownloads());
  const all = useSyncExternalStore(downloads.subscribe, downloads.all);
  const isRunning = all.some(({ state }) => state === 'running');
  useEffect(() => downloads.leave, [downloads]);
  useEffect(() => {
    if (!isRunning) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [isRunning]);
  return (
    <DownloadsProvider value={downloads}>
      {children}
      <SaidAloud downloads={all} />
      {all.length > 0 && (
        <section className={classes.panel} aria-label={t('reportExport.downloads.label')}>
          <ul className={classes.list}>
            {all.map((one) => (
              <DownloadItem key={one.id} download={one} />
            ))}
          </ul>
        </section>
      )}
    </DownloadsProvider>
  );
}
