import type { Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import type { ReactNode } from 'react';
import { formatMeasure, Measure } from '../filter/measure.ts';
import { Table } from './table.tsx';

interface Props {
  chart: string;
  /** The head of the names. */
  head: string;
  rows: readonly { key: string; name: ReactNode; figures: Figures }[];
  total: Figures;
}

/** All three measures of every row, and of the whole. */
export function FiguresTable({ chart, head, rows, total }: Props) {
  const { t, language } = useWords();
  const cellsOf = (figures: Figures) =>
    Measure.options.map((measure) => formatMeasure(figures[measure], measure, language));
  return (
    <Table
      chart={chart}
      heads={[head, ...Measure.options.map((measure) => t(`report.measure.${measure}`))]}
      rows={rows.map(({ key, name, figures }) => ({ key, name, cells: cellsOf(figures) }))}
      total={cellsOf(total)}
    />
  );
}
