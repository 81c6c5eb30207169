import { useWords } from '@jazylym/front/language';
import { formatPercent } from '@jazylym/i18n/format';
import classes from './goal.module.css';

interface Props {
  /** The part of the plan that is reached; null without a plan. */
  share: number | null;
  /** The part that is expected by today. */
  expected: number;
}

/**
 * How much of a plan is reached: a bar with a mark where today is expected to be, and the number. Whether it is behind is told by a sign
 * and a word as well as a colour; of its text there is the number alone, so that a file has a number.
 */
export function Reached({ share, expected }: Props) {
  const { t, language } = useWords();
  if (share === null) return '—';
  const isBehind = share < expected;
  const at = (part: number) => `${Math.min(1, Math.max(0, part)) * 100}%`;
  const words = t(isBehind ? 'overview.plan.behindBy' : 'overview.plan.onTrackBy', {
    expected: formatPercent(expected, language),
  });
  return (
    <span className={classes.reached} title={words}>
      <span className={classes.bar} role="img" aria-label={words}>
        <span className={classes.fill} style={{ width: at(share) }} />
        <span className={classes.mark} style={{ left: at(expected) }} />
      </span>
      <span className={`${classes.percent} ${isBehind ? classes.behind : classes.onTrack}`}>
        {formatPercent(share, language)}
      </span>
    </span>
  );
}
