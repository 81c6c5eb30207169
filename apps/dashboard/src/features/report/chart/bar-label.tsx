import { type LabelProps, useChartWidth } from 'recharts';
import classes from './chart.module.css';
import { fitText } from './fit-text.ts';

interface Props extends LabelProps {
  /** What is written over each bar, the value as it is read. */
  bars: readonly { name: string; text: string }[];
}

/** A bar's name above it, cut to what room there is, and its value at the end of the line. */
export function BarLabel({ y, index, bars }: Props) {
  const width = useChartWidth() ?? 0;
  const bar = bars[Number(index)];
  if (bar === undefined) return null;
  const baseline = Number(y) - 6;
  return (
    <g className={classes.barLabel}>
      <text x={0} y={baseline}>
        {fitText(bar.name, width - bar.text.length * 8 - 16)}
      </text>
      <text x={width} y={baseline} textAnchor="end" className={classes.barValue}>
        {bar.text}
      </text>
    </g>
  );
}
