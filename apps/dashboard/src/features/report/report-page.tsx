import { useWords } from '@jazylym/front/language';
import { Figures } from './figures.tsx';
import { ReportFrame } from './report-frame.tsx';

/** Where the campaign stands, in a glance: totals, pace, what needs attention, titles, branches and days. */
export function ReportPage() {
  const { t } = useWords();
  return (
    <ReportFrame title={t('overview.title')} hasMeasure>
      {(shown) => <Figures {...shown} />}
    </ReportFrame>
  );
}
