import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { Card } from '../../card/card.tsx';
import { FiguresTable } from '../../card/figures-table.tsx';
import { branchRows, topOf } from '../../card/rows.ts';
import { Bars, heightOf, Rest } from '../../chart/bars.tsx';
import { BranchLink } from './branch-link.tsx';
import { useTitleSearch } from './use-title-search.ts';

const MOST = 8;

/** The branches that accepted the title, the largest first; a press on one narrows the page to it. */
export function AcceptingCard({ report }: { report: AcceptanceReport }) {
  const { t, language } = useWords();
  const [search, change] = useTitleSearch();
  const rows = branchRows(report, search.measure, language);
  const shown = topOf(rows, MOST);
  const title = t('titles.accepting');
  return (
    <Card
      title={title}
      height={heightOf(shown.top.length)}
      footer={<Rest rest={shown.rest} total={report.total} />}
      table={() => (
        <FiguresTable
          chart={title}
          head={t('report.table.branch')}
          rows={rows.map(({ code, name, figures }) => ({
            key: code,
            name: <BranchLink code={code} name={name} />,
            figures,
          }))}
          total={report.total}
        />
      )}
    >
      <Bars title={title} top={shown.top} total={report.total} onChoose={(code) => change({ branches: [code] })} />
    </Card>
  );
}
