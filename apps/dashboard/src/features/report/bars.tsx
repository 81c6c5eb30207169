import type { Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { lazy } from 'react';
import { formatMeasure } from './measure.ts';
import type { Row } from './rows.ts';
import { useReportSearch } from './use-report-search.ts';

const BarsChart = lazy(async () => ({ default: (await import('./bar-chart.tsx')).BarsChart }));

/** Room for a name and the bar under it, in pixels. */
export const ROW_HEIGHT = 36;

interface Shown {
  top: readonly Row[];
  rest: { count: number; value: number } | null;
}

export const heightOf = ({ top, rest }: Shown): number => (top.length + (rest === null ? 0 : 1)) * ROW_HEIGHT;

/** Rows as bars in the chosen measure, the rest as the last one. */
export function Bars({
  title,
  top,
  rest,
  total,
  onChoose,
}: Shown & { title: string; total: Figures; onChoose: (code: string) => void }) {
  const { t, language } = useWords();
  const [{ measure }] = useReportSearch();
  const whole = total[measure];
  const bar = (code: string, name: string, value: number) => ({
    code,
    name,
    value,
    text: formatMeasure(value, measure, language),
    share: whole === 0 ? 0 : value / whole,
  });
  const bars = top.map(({ code, name, value }) => bar(code, name, value));
  if (rest !== null) bars.push(bar('', t('report.rest', { count: rest.count }), rest.value));
  return <BarsChart title={title} bars={bars} height={heightOf({ top, rest })} onChoose={onChoose} />;
}
