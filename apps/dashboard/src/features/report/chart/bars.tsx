import type { Figures } from '@jazylym/domain/report/report';
import { useWords } from '@jazylym/front/language';
import { formatPercent } from '@jazylym/i18n/format';
import { lazy } from 'react';
import classes from '../card/card.module.css';
import type { Row } from '../card/rows.ts';
import { formatMeasure } from '../filter/measure.ts';
import { useReportSearch } from '../filter/use-report-search.ts';

// Fetched while the figures are asked for, not after they have come.
const fetched = import('./bar-chart.tsx');
const BarsChart = lazy(async () => ({ default: (await fetched).BarsChart }));

/** Room for a name and the bar under it, and above the first name, in pixels. */
const ROW_HEIGHT = 35;
const ABOVE = 4;

export const heightOf = (rows: number): number => rows * ROW_HEIGHT + ABOVE;

interface Props {
  title: string;
  top: readonly Row[];
  rest: { count: number; value: number } | null;
  total: Figures;
  onChoose: (code: string) => void;
}

/** Rows as bars in the chosen measure. */
export function Bars({ title, top, total, onChoose }: Omit<Props, 'rest'>) {
  const { language } = useWords();
  const [{ measure }] = useReportSearch();
  const whole = Math.max(1, total[measure]);
  const bars = top.map(({ code, name, value }) => ({
    code,
    name,
    value,
    text: formatMeasure(value, measure, language),
    share: formatPercent(value / whole, language),
  }));
  return <BarsChart title={title} bars={bars} height={heightOf(top.length)} onChoose={onChoose} />;
}

/** What the others come to, in words: as a bar it would dwarf those that have a name. */
export function Rest({ rest, total }: Pick<Props, 'rest' | 'total'>) {
  const { t, language } = useWords();
  const [{ measure }] = useReportSearch();
  if (rest === null) return null;
  return (
    <p className={classes.rest}>
      <span>{t('report.rest', { count: rest.count })}</span>
      <span>
        {formatMeasure(rest.value, measure, language)} ·{' '}
        {formatPercent(rest.value / Math.max(1, total[measure]), language)}
      </span>
    </p>
  );
}
