import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatDayOfMonth, formatShortDate } from '@jazylym/i18n/format';
import { lazy } from 'react';
import { Card } from './card.tsx';
import { type DayPoint, dayPoints, shownDays } from './days.ts';
import { formatMeasure, formatMeasureCompact } from './measure.ts';
import { Table } from './table.tsx';
import { useReportSearch } from './use-report-search.ts';

const DayChart = lazy(async () => ({ default: (await import('./day-chart.tsx')).DayChart }));

const HEIGHT = 200;

/** Acceptance day by day, beside the campaign before; nothing for a single day, which the totals already tell. */
export function DaysCard({
  report,
  before,
  periods,
}: {
  report: AcceptanceReport;
  before: AcceptanceReport | undefined;
  periods: ReportPeriods;
}) {
  const { t, language } = useWords();
  const [search] = useReportSearch();
  const days = shownDays(search, periods);
  if (days.from === days.to) return null;
  const opensOn = periods.lastCampaign?.opensOn;
  const compared = before && opensOn ? { report: before, opensOn } : null;
  const points = dayPoints({ report, before: compared, days, measure: search.measure });
  const title = t('report.byDay');
  const name = (point: DayPoint) => formatShortDate(point.day, language);
  return (
    <Card
      title={title}
      height={HEIGHT}
      table={() => (
        <Table
          caption={title}
          heads={[t('report.table.day')]}
          rows={report.byDay.map(({ day, figures }) => ({
            key: day,
            names: [formatShortDate(day, language)],
            figures,
          }))}
          total={report.total}
        />
      )}
    >
      <DayChart
        title={title}
        height={HEIGHT}
        points={points.map((point) => ({ ...point, label: formatDayOfMonth(point.day, language), name: name(point) }))}
        legend={before ? { now: t('report.compared.current'), before: t('report.compared.last') } : null}
        formatAxis={(value) => formatMeasureCompact(value, search.measure, language)}
        formatValue={(value) => formatMeasure(value, search.measure, language)}
      />
    </Card>
  );
}
