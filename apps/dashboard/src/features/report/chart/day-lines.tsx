import { useWords } from '@jazylym/front/language';
import { formatDayOfMonth, formatShortDate } from '@jazylym/i18n/format';
import { lazy } from 'react';
import type { DayPoint } from '../card/days.ts';
import { formatMeasure, formatMeasureCompact } from '../filter/measure.ts';
import { useReportSearch } from '../filter/use-report-search.ts';

const fetched = import('./day-chart.tsx');
const DayChart = lazy(async () => ({ default: (await fetched).DayChart }));

interface Props {
  title: string;
  height: number;
  points: readonly DayPoint[];
  /** What the two lines are, where there are two. */
  legend: { now: string; before: string } | null;
}

/** Points of days as a line in the chosen measure and language. */
export function DayLines({ title, height, points, legend }: Props) {
  const { language } = useWords();
  const [{ measure }] = useReportSearch();
  return (
    <DayChart
      title={title}
      height={height}
      points={points.map(({ day, ...values }) => ({
        ...values,
        label: formatDayOfMonth(day, language),
        name: formatShortDate(day, language),
      }))}
      legend={legend}
      formatAxis={(value) => formatMeasureCompact(value, measure, language)}
      formatValue={(value) => formatMeasure(value, measure, language)}
    />
  );
}
