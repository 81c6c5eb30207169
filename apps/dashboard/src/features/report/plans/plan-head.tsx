import type { PlanProgress } from '@jazylym/domain/report/plan';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import { formatTime } from '@jazylym/i18n/format';
import type { ReactNode } from 'react';
import { formatDays } from '../filter/format-days.ts';
import classes from './plans.module.css';

interface Props {
  year: number;
  progress: PlanProgress | undefined;
  failing: boolean;
  /** What may be done. */
  children: ReactNode;
}

/** Which campaign it is, how many days are left of it, and how old the figures are. */
export function PlanHead({ year, progress, failing, children }: Props) {
  const { t, language } = useWords();
  return (
    <div className={classes.head}>
      <h1 className={classes.title}>
        {t('plans.title')} {year}
      </h1>
      {progress && (
        <div className={classes.about}>
          <p className={classes.window}>{windowOf(progress)}</p>
          <p className={failing ? classes.stale : classes.fresh} role={failing ? 'status' : undefined}>
            {t(failing ? 'plans.stale' : 'plans.updated', { time: formatTime(progress.asOf) })}
          </p>
        </div>
      )}
      <div className={classes.actions}>{children}</div>
    </div>
  );

  function windowOf({ campaign, daysLeft }: PlanProgress): string {
    if (campaign === null) return t('plans.rejection.noCampaign', { year });
    const days = formatDays({ from: campaign.opensOn, to: campaign.closesOn }, language);
    return daysLeft === 0
      ? t('plans.closed', { days })
      : t('plans.window', { days, left: counted(daysLeft, 'day', language) });
  }
}
