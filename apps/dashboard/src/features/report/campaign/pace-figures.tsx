import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Language } from '@jazylym/domain/organisation/organisation';
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

/** A day's part of a whole number is rounded up: less would not do. In whole tenge. */
const sayDaily = (value: number, measure: Measure, language: Language): string =>
  formatMeasure(measure === 'amount' ? Math.ceil(value / 100) * 100 : Math.ceil(value), measure, language);

/** Days left, the pace so far and the pace that the goal needs, side by side. */
export function PaceFigures({ closesOn, ...needed }: Props) {
  const { t, language } = useWords();
  const { pace, measure } = needed;
  return (
    <dl className={classes.pace}>
      <div>
        <dt>{t('overview.campaign.left')}</dt>
        <dd className={classes.value}>{formatNumber(pace.daysLeft, language)}</dd>
        <dd className={classes.detail}>{t('overview.campaign.leftOf', { date: formatDay(closesOn, language) })}</dd>
      </div>
      <div>
        <dt>{t('overview.campaign.perDay')}</dt>
        <dd className={classes.value}>{sayDaily(pace.perDay, measure, language)}</dd>
        <dd className={classes.detail}>{t('overview.campaign.perDayOf')}</dd>
      </div>
      <div>
        <dt>{t('overview.campaign.needed')}</dt>
        <Needed {...needed} />
      </div>
    </dl>
  );
}

/** What each day left must bring, and whether the last campaign brought as much from here. */
function Needed({ pace, rest, goal, measure }: Omit<Props, 'closesOn'>) {
  const { t, language } = useWords();
  const whole = formatMeasure(goal, measure, language);
  if (goal === 0) return <Verdict value="—" way={null} says={t('overview.campaign.unknown')} />;
  if (pace.needed === null) return <Verdict value="—" way="short" says={t('overview.campaign.missed')} />;
  if (pace.needed === 0)
    return (
      <Verdict
        value={`✓ ${t('overview.campaign.reached')}`}
        way="well"
        says={t('overview.campaign.reachedOf', { goal: whole })}
      />
    );
  const isWithinReach = pace.needed <= (rest ?? 0);
  return (
    <Verdict
      value={sayDaily(pace.needed, measure, language)}
      way={isWithinReach ? 'well' : 'short'}
      says={t(isWithinReach ? 'overview.campaign.enough' : 'overview.campaign.short', {
        rest: sayDaily(rest ?? 0, measure, language),
      })}
      of={t('overview.campaign.neededFor', { goal: whole })}
    />
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
