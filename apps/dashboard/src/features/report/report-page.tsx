import type { ReportPeriods } from '@jazylym/domain/report/periods';
import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { Figures } from './figures.tsx';
import { useReportSearch } from './filter/use-report-search.ts';
import { ReportFrame } from './report-frame.tsx';
import { useLastCampaign, useWholeLastCampaign } from './report-query.ts';

/** Where the campaign stands, in a glance: totals, pace, what needs attention, titles, branches and days. */
export function ReportPage() {
  const { t } = useWords();
  return (
    <ReportFrame title={t('overview.title')} hasMeasure>
      {(report, periods) => <Compared report={report} periods={periods} />}
    </ReportFrame>
  );
}

function Compared({ report, periods }: { report: AcceptanceReport; periods: ReportPeriods }) {
  const [search] = useReportSearch();
  const before = useLastCampaign(search, periods);
  const last = useWholeLastCampaign(search, periods);
  return <Figures report={report} before={before} last={last} periods={periods} />;
}
