import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { Bars, heightOf, Rest } from '../chart/bars.tsx';
import { useReportSearch } from '../filter/use-report-search.ts';
import { Card } from './card.tsx';
import { FiguresTable } from './figures-table.tsx';
import { branchRows, topOf } from './rows.ts';

const MOST = 10;

/** The branches, the largest first; a press on one narrows the page to it. */
export function BranchesCard({ report }: { report: AcceptanceReport }) {
  const { t, language } = useWords();
  const [search, change] = useReportSearch();
  const rows = branchRows(report, search.measure, language);
  const shown = topOf(rows, MOST);
  const title = t('report.byBranch');
  return (
    <Card
      title={title}
      height={heightOf(shown.top.length)}
      footer={<Rest rest={shown.rest} total={report.total} />}
      table={() => (
        <FiguresTable
          chart={title}
          head={t('report.table.branch')}
          rows={rows.map(({ code, name, figures }) => ({ key: code, name, figures }))}
          total={report.total}
        />
      )}
    >
      <Bars title={title} top={shown.top} total={report.total} onChoose={(code) => change({ branches: [code] })} />
    </Card>
  );
}
