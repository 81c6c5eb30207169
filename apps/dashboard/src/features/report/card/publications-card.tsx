import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { Bars, heightOf, Rest } from '../chart/bars.tsx';
import { useReportSearch } from '../filter/use-report-search.ts';
import { Card } from './card.tsx';
import { FiguresTable } from './figures-table.tsx';
import { publicationRows, topOf } from './rows.ts';

const MOST = 10;

/** The titles, the largest first; a press on one narrows the page to it. */
export function PublicationsCard({ report }: { report: AcceptanceReport }) {
  const { t, language } = useWords();
  const [search, change] = useReportSearch();
  const rows = publicationRows(report, search.measure, language);
  const shown = topOf(rows, MOST);
  const title = t('report.byPublication');
  return (
    <Card
      title={title}
      height={heightOf(shown.top.length)}
      footer={<Rest rest={shown.rest} total={report.total} />}
      table={() => (
        <FiguresTable
          chart={title}
          head={t('report.table.publication')}
          rows={rows.map(({ code, name, figures }) => ({
            key: code,
            name: (
              <>
                {name} <small>{code}</small>
              </>
            ),
            figures,
          }))}
          total={report.total}
        />
      )}
    >
      <Bars title={title} top={shown.top} total={report.total} onChoose={(code) => change({ publications: [code] })} />
    </Card>
  );
}
