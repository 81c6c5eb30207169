import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { Language } from '@jazylym/domain/organisation/organisation';
import type { Pace } from '@jazylym/domain/report/campaign';
import type { Goal } from '@jazylym/domain/report/goal';
import { useWords } from '@jazylym/front/language';
import { formatDay, formatNumber, formatPercent } from '@jazylym/i18n/format';
import { formatMeasure, type Measure } from '../filter/measure.ts';
import { GoalDetail } from '../goal/goal-detail.tsx';
import classes from './campaign.module.css';

interface Props {
  pace: Pace;
  /** What the last campaign brought a day from the same day to its end; null where it had no such day. */
  rest: number | null;
  /** What the last campaign came to; 0 where nothing is known of it. */
  lastTotal: number;
  /** The plan, which is to be reached where there is one; else it is the last campaign's total. */
  goal: Goal | null;
  closesOn: CalendarDate;
  measure: Measure;
}

/** A day's part of a whole number is rounded up: less would not do. In whole tenge. */
const sayDaily = (value: number, measure: Measure, language: Language): string =>
  formatMeasure(measure === 'amount' ? Math.ceil(value / 100) * 100 : Math.ceil(value), measure, language);

/** Days left, the pace so far and the pace that the goal needs, side by side. */
export function PaceFigures({ closesOn, ...needed }: Props) {
  const { t, language } = useWords();
  const { pace, measure, goal } = needed;
  return (
    <dl className={classes.pace}>
      {goal !== null && (
        <div>
          <dt>{t('overview.plan.reached')}</dt>
          <dd className={classes.value}>{goal.share === null ? '—' : formatPercent(goal.share, language)}</dd>
          <dd className={classes.detail}>
            <GoalDetail goal={goal} />
          </dd>
        </div>
      )}
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
function Needed({ pace, rest, lastTotal, goal, measure }: Omit<Props, 'closesOn'>) {
  const { t, language } = useWords();
  const of = goal === null ? 'last' : 'plan';
  const whole = { goal: formatMeasure(goal?.sets ?? lastTotal, measure, language) };
  if (goal === null && lastTotal === 0) return <Verdict value="—" way={null} says={t('overview.campaign.unknown')} />;
  if (pace.needed === null) return <Verdict value="—" way="short" says={t(`overview.campaign.to.${of}.missed`)} />;
  if (pace.needed === 0)
    return (
      <Verdict
        value={`✓ ${t(`overview.campaign.to.${of}.reached`)}`}
        way="well"
        says={t(`overview.campaign.to.${of}.reachedOf`, whole)}
      />
    );
  const isWithinReach = pace.needed <= (rest ?? 0);
  return (
    <Verdict
      value={sayDaily(pace.needed, measure, language)}
      way={lastTotal === 0 ? null : isWithinReach ? 'well' : 'short'}
      says={
        lastTotal === 0
          ? t('overview.campaign.unknown')
          : t(isWithinReach ? 'overview.campaign.enough' : 'overview.campaign.short', {
              rest: sayDaily(rest ?? 0, measure, language),
            })
      }
      of={t(`overview.campaign.to.${of}.needed`, whole)}
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
