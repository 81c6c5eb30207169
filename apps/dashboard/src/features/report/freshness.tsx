import { isFarBehind, type Replica } from '@jazylym/domain/report/freshness';
import type { Unfolded } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatNumber, formatTime } from '@jazylym/i18n/format';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useLag } from './freshness-query.ts';
import { lagSentence, spanOf } from './lag-words.ts';
import { LiveNote } from './live/live-note.tsx';
import classes from './report.module.css';

interface Props {
  /** What waits to be summed up is of the report where it says so, else of all that its reader counts. */
  report: { asOf: string; unfolded?: Unfolded } | undefined;
  /** When it came, by this browser's clock, in milliseconds: the server's clock may be another. */
  cameAt: number;
  failing: boolean;
}

/**
 * When the figures were read and how old they are, how many documents are not summed up yet, and how far the copy of the database lags
 * that they are read from; and, while the server is gone, that they are the last ones.
 */
export function Freshness({ report, cameAt, failing }: Props) {
  const { t, language } = useWords();
  const now = useNow();
  const lag = useLag();
  if (report === undefined) return null;
  const time = formatTime(report.asOf);
  if (failing)
    return (
      <p className={classes.stale} role="status">
        {t('report.stale', { time })}
      </p>
    );
  const unfolded = report.unfolded ?? lag?.unfolded;
  const seconds = formatNumber(Math.max(0, Math.floor((now - cameAt) / SECOND)), language);
  const replica = lag?.replica ?? null;
  return (
    <>
      <p className={classes.fresh}>
        <span>
          {t('report.updated', { time })} · {t('overview.age', { seconds })} · <LiveNote />
        </span>
        {unfolded && (
          <span>
            {unfolded.documents === 0
              ? t('overview.folded')
              : t('overview.unfolded', {
                  documents: formatNumber(unfolded.documents, language),
                  seconds: formatNumber(unfolded.oldestSeconds ?? 0, language),
                })}
          </span>
        )}
        {replica && !isFarBehind(replica) && <SayLag replica={replica} />}
      </p>
      {replica && isFarBehind(replica) && (
        <p className={classes.behind} role="status">
          <IconAlertTriangle size={18} aria-hidden />
          <SayLag replica={replica} />
        </p>
      )}
    </>
  );
}

/** How far the copy that is read lags: what it has not heard of is not in the figures. */
function SayLag({ replica }: { replica: Replica }) {
  const { t, language } = useWords();
  const { unit, number } = spanOf(replica.lagSeconds);
  const age = t(`overview.fresh.${unit}`, { number: formatNumber(number, language) });
  return <span>{t(`overview.fresh.${lagSentence(replica)}`, { age })}</span>;
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
