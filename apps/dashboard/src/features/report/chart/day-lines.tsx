import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { CampaignPoint } from '@jazylym/domain/report/campaign';
import { useWords } from '@jazylym/front/language';
import { formatDayOfMonth, formatShortDate } from '@jazylym/i18n/format';
import { lazy } from 'react';
import { formatMeasure, formatMeasureCompact } from '../filter/measure.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import type { Legend } from './day-chart.tsx';

const fetched = import('./day-chart.tsx');
const DayChart = lazy(async () => ({ default: (await fetched).DayChart }));

interface Props {
  title: string;
  height: number;
  points: readonly CampaignPoint[];
  /** What the lines are, where there are several. */
  legend: Legend | null;
  /** What a point is called when one looks closer, where its date is not enough. */
  nameOf?: (day: CalendarDate, place: number) => string;
  /** Where a day leads. */
  onChoose: (day: CalendarDate) => void;
}

/** Points of days as a line in the chosen measure and language. */
export function DayLines({ title, height, points, legend, nameOf, onChoose }: Props) {
  const { language } = useWords();
  const [{ measure }] = useReportSearch();
  return (
    <DayChart
      title={title}
      height={height}
      points={points.map(({ day, ...values }, place) => ({
        ...values,
        label: formatDayOfMonth(day, language),
        name: nameOf?.(day, place) ?? formatShortDate(day, language),
      }))}
      legend={legend}
      onChoose={(place) => {
        const day = points[place]?.day;
        if (day !== undefined) onChoose(day);
      }}
      formatAxis={(value) => formatMeasureCompact(value, measure, language)}
      formatValue={(value) => formatMeasure(value, measure, language)}
    />
  );
}
