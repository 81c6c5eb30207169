import {
  Bar,
  BarChart,
  LabelList,
  type LabelProps,
  ResponsiveContainer,
  Tooltip,
  useChartWidth,
  XAxis,
  YAxis,
} from 'recharts';
import classes from '../chart/chart.module.css';
import { fitText } from '../chart/fit-text.ts';

interface ZonesBar {
  code: string;
  name: string;
  city: number;
  rayon: number;
  /** Both numbers as they are read. */
  text: string;
  said: { city: string; rayon: string; share: string };
}

interface Props {
  title: string;
  height: number;
  bars: readonly ZonesBar[];
  legend: { city: string; rayon: string };
  /** What a press on a bar does, where it does something. */
  onChoose: ((code: string) => void) | undefined;
}

const BAR_SIZE = 8;

/** Horizontal bars in two parts under their names: filled what goes to cities, pale with an edge what goes to rayons. */
export function ZonesChart({ title, height, bars, legend, onChoose }: Props) {
  const part = {
    stackId: 'copies',
    barSize: BAR_SIZE,
    isAnimationActive: false,
    className: (onChoose && classes.bar) ?? '',
    onClick: ({ payload }: { payload?: ZonesBar }) => payload && onChoose?.(payload.code),
  } as const;
  return (
    <ResponsiveContainer width="100%" height={height}>
      <BarChart data={[...bars]} layout="vertical" margin={{ top: 4, right: 0, bottom: 0, left: 0 }} title={title}>
        <XAxis type="number" hide domain={[0, (most: number) => Math.max(most, 1)]} />
        <YAxis type="category" dataKey="code" hide />
        <Tooltip
          cursor={{ fill: 'var(--chart-cursor)' }}
          content={<Hint legend={legend} />}
          isAnimationActive={false}
        />
        <Bar {...part} dataKey="city" fill="var(--chart-main)" background={{ fill: 'var(--chart-track)', radius: 4 }}>
          <LabelList content={(label) => <BarLabel {...label} bars={bars} />} />
        </Bar>
        <Bar {...part} dataKey="rayon" fill="var(--chart-fill)" stroke="var(--chart-main)" />
      </BarChart>
    </ResponsiveContainer>
  );
}

function BarLabel({ y, index, bars }: LabelProps & { bars: readonly ZonesBar[] }) {
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

interface HintProps {
  legend: Props['legend'];
  active?: boolean;
  payload?: readonly { payload: ZonesBar }[];
}

function Hint({ legend, active, payload }: HintProps) {
  const bar = payload?.[0]?.payload;
  if (!active || bar === undefined) return null;
  return (
    <div className={classes.hint}>
      <div>
        {bar.name} · {bar.said.share}
      </div>
      {legend.city}: <strong>{bar.said.city}</strong>
      <br />
      {legend.rayon}: <strong>{bar.said.rayon}</strong>
    </div>
  );
}
