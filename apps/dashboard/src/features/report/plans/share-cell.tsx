import { useWords } from '@jazylym/front/language';
import { formatNumber, formatPercent } from '@jazylym/i18n/format';
import lineClasses from './lines.module.css';
import classes from './plans.module.css';

interface Props {
  share: number | null;
  /** Beside what is expected it tells whether the line is behind; null where lines are summed up that say so themselves. */
  accepted: number | null;
  expected: number | null;
  plan: number | null;
}

/** The part of a plan that is reached: a bar with its number, a mark where today is expected to be, and the same in words. */
export function ShareCell({ share, accepted, expected, plan }: Props) {
  const { t, language } = useWords();
  const label = t('plans.column.share');
  if (share === null || plan === null || plan === 0)
    return (
      <td className={lineClasses.share} data-label={label} data-none>
        <span className={classes.dimmed}>—</span>
      </td>
    );
  const isBehind = accepted !== null && expected !== null && accepted < expected;
  const at = (part: number) => `${Math.min(100, Math.max(0, part * 100))}%`;
  return (
    <td className={lineClasses.share} data-label={label}>
      <span className={lineClasses.bar} aria-hidden>
        <span className={lineClasses.reached} style={{ width: at(share) }} />
        {expected !== null && <span className={lineClasses.mark} style={{ left: at(expected / plan) }} />}
      </span>
      <span className={lineClasses.percent}>{formatPercent(share, language)}</span>
      {expected !== null && (
        <small className={isBehind ? lineClasses.behind : classes.dimmed}>
          {accepted !== null && (
            <>
              <span aria-hidden>{isBehind ? '▼ ' : '▲ '}</span>
              {t(isBehind ? 'plans.behind' : 'plans.onTrack')},{' '}
            </>
          )}
          {t('plans.expected', { sets: formatNumber(expected, language) })}
        </small>
      )}
    </td>
  );
}
