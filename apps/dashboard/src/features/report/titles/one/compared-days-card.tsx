import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import { Card } from '../../card/card.tsx';
import { dayPoints, shownDays } from '../../card/days.ts';
import { Table } from '../../card/table.tsx';
import { DayLines } from '../../chart/day-lines.tsx';
import { formatMeasure } from '../../filter/measure.ts';
import { daysOf } from '../../filter/period.ts';
import { comparedDays } from '../compared-days.ts';
import { useTitleSearch } from './use-title-search.ts';

const HEIGHT = 220;

interface Props {
  report: AcceptanceReport;
  before: AcceptanceReport | undefined;
  periods: ReportPeriods;
}

/** Day by day, beside the same day of the last campaign where there is one; nothing for a single day, which the totals already tell. */
export function ComparedDaysCard({ report, before, periods }: Props) {
  const { t, language } = useWords();
  const [search, change] = useTitleSearch();
  const days = shownDays(search, periods);
  if (days.from === days.to) return null;
  const { measure } = search;
  const compared = comparedDays(daysOf(search, periods), periods);
  const pointsBefore = before && compared ? dayPoints(before, compared, measure) : null;
  const points = dayPoints(report, days, measure).map((point, place) => ({
    ...point,
    before: pointsBefore?.[place]?.value ?? null,
  }));
  const legend = { now: t('titles.days.now'), before: t('titles.days.before') };
  const read = (value: number | null) => (value === null ? '–' : formatMeasure(value, measure, language));
  const title = t('titles.days.title');
  return (
    <Card
      title={title}
      height={HEIGHT}
      table={() => (
        <Table
          chart={title}
          heads={[t('report.table.day'), legend.now, ...(pointsBefore ? [legend.before] : [])]}
          rows={points.map(({ day, value, before: valueBefore }) => ({
            key: day,
            name: formatShortDate(day, language),
            cells: [read(value), read(valueBefore)],
          }))}
        />
      )}
    >
      <DayLines
        title={title}
        height={HEIGHT}
        points={points}
        legend={pointsBefore && legend}
        onChoose={(day) => change({ period: 'custom', from: day, to: day })}
      />
    </Card>
  );
}
