import type { Unfolded } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatNumber, formatTime } from '@jazylym/i18n/format';
import { useEffect, useState } from 'react';
import { LiveNote } from './live/live-note.tsx';
import classes from './report.module.css';

interface Props {
  report: { asOf: string; unfolded?: Unfolded } | undefined;
  /** When it came, by this browser's clock, in milliseconds: the server's clock may be another. Where it is told, so is the age. */
  cameAt?: number;
  failing: boolean;
}

/** When the figures were read and how old they are, how many documents are not summed up yet; and, while the server is gone, that they are the last ones. */
export function Freshness({ report, cameAt, failing }: Props) {
  const { t, language } = useWords();
  const now = useNow();
  if (report === undefined) return null;
  const time = formatTime(report.asOf);
  if (failing)
    return (
      <p className={classes.stale} role="status">
        {t('report.stale', { time })}
      </p>
    );
  if (cameAt === undefined || report.unfolded === undefined)
    return (
      <p className={classes.fresh}>
        <span>
          {t('report.updated', { time })} · <LiveNote />
        </span>
      </p>
    );
  const { documents, oldestSeconds } = report.unfolded;
  const seconds = formatNumber(Math.max(0, Math.floor((now - cameAt) / SECOND)), language);
  return (
    <p className={classes.fresh}>
      <span>
        {t('report.updated', { time })} · {t('overview.age', { seconds })} · <LiveNote />
      </span>
      <span>
        {documents === 0
          ? t('overview.folded')
          : t('overview.unfolded', {
              documents: formatNumber(documents, language),
              seconds: formatNumber(oldestSeconds ?? 0, language),
            })}
      </span>
    </p>
  );
}

const SECOND = 1_000;

/** The browser's clock, each second. */
function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), SECOND);
    return () => clearInterval(timer);
  }, []);
  return now;
}
