import type { PlanProgress } from '@jazylym/domain/report/plan';
import { useWords } from '@jazylym/front/language';
import { counted } from '@jazylym/i18n/counted';
import type { ReactNode } from 'react';
import { formatDays } from '../filter/format-days.ts';
import { Freshness } from '../freshness.tsx';
import classes from './plans.module.css';

interface Props {
  year: number;
  progress: PlanProgress | undefined;
  /** When it came, by this browser's clock, in milliseconds. */
  cameAt: number;
  failing: boolean;
  /** What may be done. */
  children: ReactNode;
}

/** Which campaign it is, how many days are left of it, and how old the figures are. */
export function PlanHead({ year, progress, cameAt, failing, children }: Props) {
  const { t, language } = useWords();
  return (
    <div className={classes.head}>
      <h1 className={classes.title}>
        {t('plans.title')} {year}
      </h1>
      {progress && (
        <div className={classes.about}>
          <p className={classes.window}>{windowOf(progress)}</p>
          <Freshness report={progress} cameAt={cameAt} failing={failing} />
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
