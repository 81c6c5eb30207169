import { daysBetween } from '@jazylym/domain/calendar/date';
import { useWords } from '@jazylym/front/language';
import { formatDay, formatNumber } from '@jazylym/i18n/format';
import type { Days } from '../../filter/period.ts';
import { SPARK, sparkPoints } from './spark.ts';
import classes from './titles-table.module.css';

const lengthOf = (part: Days | undefined): number => (part === undefined ? 1 : daysBetween(part.from, part.to) + 1);

/** Sets by part of the period as a small line: pointing tells each number, and who does not see it hears the most and the latest. */
export function Sparkline({ values, parts }: { values: readonly number[]; parts: readonly Days[] }) {
  const { t, language } = useWords();
  // By day, so that a part that was cut short, or has only begun, is no dip.
  const points = sparkPoints(values.map((value, place) => value / lengthOf(parts[place])));
  const last = points.at(-1);
  if (last === undefined) return null;
  const named = (place: number): string => {
    const part = parts[place];
    if (part === undefined) return '';
    return part.from === part.to
      ? formatDay(part.from, language)
      : `${formatDay(part.from, language)} – ${formatDay(part.to, language)}`;
  };
  const read = (place: number) => formatNumber(values[place] ?? 0, language);
  const best = values.indexOf(Math.max(...values));
  const width = SPARK.width / points.length;
  return (
    <svg
      className={classes.spark}
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      role="img"
      aria-label={t('titles.trend', { most: read(best), days: named(best), last: read(values.length - 1) })}
    >
      <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
      <circle cx={last.x} cy={last.y} r={2} />
      {points.map(({ x }, place) => (
        <rect key={x} x={place * width} y={0} width={width} height={SPARK.height}>
          <title>{`${named(place)}: ${read(place)}`}</title>
        </rect>
      ))}
    </svg>
  );
}
