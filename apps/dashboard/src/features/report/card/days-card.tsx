import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import { DayLines } from '../chart/day-lines.tsx';
import { useReportSearch } from '../filter/use-report-search.ts';
import { Card } from './card.tsx';
import { dayPoints, shownDays } from './days.ts';
import { FiguresTable } from './figures-table.tsx';

const HEIGHT = 240;

/** Acceptance day by day; nothing for a single day, which the totals already tell. */
export function DaysCard({ report, periods }: { report: AcceptanceReport; periods: ReportPeriods }) {
  const { t, language } = useWords();
  const [search, change] = useReportSearch();
  const days = shownDays(search, periods);
  if (days.from === days.to) return null;
  const title = t('report.byDay');
  return (
    <Card
      title={title}
      height={HEIGHT}
      table={() => (
        <FiguresTable
          chart={title}
          head={t('report.table.day')}
          rows={report.byDay.map(({ day, figures }) => ({
            key: day,
            name: formatShortDate(day, language),
            figures,
          }))}
          total={report.total}
        />
      )}
    >
      <DayLines
        title={title}
        height={HEIGHT}
        points={dayPoints(report, days, search.measure)}
        legend={null}
        onChoose={(day) => change({ period: 'custom', from: day, to: day })}
      />
    </Card>
  );
}
