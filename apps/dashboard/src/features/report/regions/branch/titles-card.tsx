import type { AcceptanceReport } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { Card } from '../../card/card.tsx';
import { FiguresTable } from '../../card/figures-table.tsx';
import { publicationRows, topOf } from '../../card/rows.ts';
import { Bars, heightOf, Rest } from '../../chart/bars.tsx';
import { NamedTitle, useOpenTitle } from '../../title-link.tsx';
import { useRegionsSearch } from '../use-regions-search.ts';

const MOST = 10;

/** A branch's titles, the largest first; a press on one opens its page. */
export function TitlesCard({ report }: { report: AcceptanceReport }) {
  const { t, language } = useWords();
  const [search] = useRegionsSearch();
  const open = useOpenTitle();
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
            name: <NamedTitle index={code} name={name} />,
            figures,
          }))}
          total={report.total}
        />
      )}
    >
      <Bars title={title} top={shown.top} total={report.total} onChoose={open} />
    </Card>
  );
}
