import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { Card } from './card.tsx';
import { DayLines } from './day-lines.tsx';
import { dayPoints, growth, shownDays } from './days.ts';
import { useReportSearch } from './use-report-search.ts';

const HEIGHT = 150;

interface Props {
  report: AcceptanceReport;
  before: AcceptanceReport;
  periods: ReportPeriods;
}

/** The campaign added up from its first day, beside the one before it: whoever is above is ahead. */
export function GrowthCard({ report, before, periods }: Props) {
  const { t } = useWords();
  const [search] = useReportSearch();
  const { lastCampaign } = periods;
  const days = shownDays(search, periods);
  if (lastCampaign === null || days.from === days.to) return null;
  const wholeBefore = { from: lastCampaign.opensOn, to: lastCampaign.closesOn };
  const points = growth(
    dayPoints(report, days, search.measure),
    dayPoints(before, wholeBefore, search.measure).map(({ value }) => value),
  );
  const legend = { now: t('report.compared.current'), before: t('report.compared.last') };
  return (
    <Card title={t('report.growth')} height={HEIGHT}>
      <DayLines title={t('report.growth')} height={HEIGHT} points={points} legend={legend} />
    </Card>
  );
}
