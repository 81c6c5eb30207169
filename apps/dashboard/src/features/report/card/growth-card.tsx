import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatShortDate } from '@jazylym/i18n/format';
import { DayLines } from '../chart/day-lines.tsx';
import { formatMeasure } from '../filter/measure.ts';
import { useReportSearch } from '../filter/use-report-search.ts';
import { Card } from './card.tsx';
import { dayPoints, growth, shownDays } from './days.ts';
import { Table } from './table.tsx';

const HEIGHT = 150;

interface Props {
  report: AcceptanceReport;
  before: AcceptanceReport;
  periods: ReportPeriods;
}

/** The campaign added up from its first day, beside the one before it: whoever is above is ahead. */
export function GrowthCard({ report, before, periods }: Props) {
  const { t, language } = useWords();
  const [search] = useReportSearch();
  const { lastCampaign } = periods;
  const days = shownDays(search, periods);
  if (lastCampaign === null || days.from === days.to) return null;
  const wholeBefore = { from: lastCampaign.opensOn, to: lastCampaign.closesOn };
  const points = growth(
    dayPoints(report, days, search.measure),
    dayPoints(before, wholeBefore, search.measure).map(({ value }) => value),
  );
  const title = t('report.growth');
  const read = (value: number) => formatMeasure(value, search.measure, language);
  const legend = { now: t('report.compared.current'), before: t('report.compared.last') };
  return (
    <Card
      title={title}
      height={HEIGHT}
      table={() => (
        <Table
          chart={title}
          heads={[t('report.table.day'), legend.now, legend.before]}
          rows={points.map(({ day, value, before: valueBefore }) => ({
            key: day,
            name: formatShortDate(day, language),
            cells: [read(value), read(valueBefore ?? 0)],
          }))}
        />
      )}
    >
      <DayLines title={title} height={HEIGHT} points={points} legend={legend} />
    </Card>
  );
}
