import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Pace } from '@jazylym/domain/report/campaign';
import { useWords } from '@jazylym/front/language';
import { formatDay, formatNumber } from '@jazylym/i18n/format';
import { formatMeasure, type Measure } from '../filter/measure.ts';
import classes from './campaign.module.css';

interface Props {
  pace: Pace;
  /** What the last campaign brought a day from the same day to its end; null where it had no such day. */
  rest: number | null;
  /** What the last campaign came to; 0 where nothing is known of it. */
  goal: number;
  closesOn: CalendarDate;
  measure: Measure;
}

/** Days left, the pace so far and the pace that the goal needs, side by side. */
export function PaceFigures({ pace, rest, goal, closesOn, measure }: Props) {
  const { t, language } = useWords();
  /** A day's part of a whole number is rounded up: less would not do. In whole tenge. */
  const daily = (value: number): string =>
    formatMeasure(measure === 'amount' ? Math.ceil(value / 100) * 100 : Math.ceil(value), measure, language);
  const whole = formatMeasure(goal, measure, language);
  return (
    <dl className={classes.pace}>
      <div>
        <dt>{t('overview.campaign.left')}</dt>
        <dd className={classes.value}>{formatNumber(pace.daysLeft, language)}</dd>
        <dd className={classes.detail}>{t('overview.campaign.leftOf', { date: formatDay(closesOn, language) })}</dd>
      </div>
      <div>
        <dt>{t('overview.campaign.perDay')}</dt>
        <dd className={classes.value}>{daily(pace.perDay)}</dd>
        <dd className={classes.detail}>{t('overview.campaign.perDayOf')}</dd>
      </div>
      <div>
        <dt>{t('overview.campaign.needed')}</dt>
        {goal === 0 ? (
          <Verdict value="—" way={null} says={t('overview.campaign.unknown')} />
        ) : pace.needed === 0 ? (
          <Verdict
            value={`✓ ${t('overview.campaign.reached')}`}
            way="well"
            says={t('overview.campaign.reachedOf', { goal: whole })}
          />
        ) : pace.needed === null ? (
          <Verdict value="—" way="short" says={t('overview.campaign.missed')} />
        ) : (
          <Verdict
            value={daily(pace.needed)}
            way={pace.needed <= (rest ?? 0) ? 'well' : 'short'}
            says={t(pace.needed <= (rest ?? 0) ? 'overview.campaign.enough' : 'overview.campaign.short', {
              rest: daily(rest ?? 0),
            })}
            of={t('overview.campaign.neededFor', { goal: whole })}
          />
        )}
      </div>
    </dl>
  );
}

interface VerdictProps {
  value: string;
  /** Whether that is good or bad; null where nobody knows. */
  way: 'well' | 'short' | null;
  says: string;
  of?: string;
}

/** A pace and what to think of it: a sign, a word and a colour. */
function Verdict({ value, way, says, of }: VerdictProps) {
  return (
    <>
      <dd className={classes.value}>{value}</dd>
      <dd className={classes.detail}>
        <span className={way === null ? undefined : classes[way]}>
          {way !== null && <span aria-hidden>{way === 'well' ? '▲ ' : '▼ '}</span>}
          {says}
        </span>
        {of !== undefined && <span>{of}</span>}
      </dd>
    </>
  );
}
