import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { BarLabel } from '../chart/bar-label.tsx';
import classes from '../chart/chart.module.css';
import { Choosable, useLooked } from '../chart/choosable.tsx';

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
    <Choosable onChoose={onChoose && ((place) => onChoose(bars[place]?.code ?? ''))}>
      <ResponsiveContainer width="100%" height={height}>
        <BarChart data={[...bars]} layout="vertical" margin={{ top: 4, right: 0, bottom: 0, left: 0 }} title={title}>
          <XAxis type="number" hide domain={[0, (most: number) => Math.max(most, 1)]} />
          <YAxis type="category" dataKey="code" hide />
          <Tooltip
            cursor={{ fill: 'var(--chart-cursor)' }}
            content={<Hint bars={bars} legend={legend} />}
            isAnimationActive={false}
          />
          <Bar {...part} dataKey="city" fill="var(--chart-main)" background={{ fill: 'var(--chart-track)', radius: 4 }}>
            <LabelList content={(label) => <BarLabel {...label} bars={bars} />} />
          </Bar>
          <Bar {...part} dataKey="rayon" fill="var(--chart-fill)" stroke="var(--chart-main)" />
        </BarChart>
      </ResponsiveContainer>
    </Choosable>
  );
}

interface HintProps {
  bars: readonly ZonesBar[];
  legend: Props['legend'];
  active?: boolean;
  payload?: readonly { payload: ZonesBar }[];
}

function Hint({ bars, legend, active, payload }: HintProps) {
  const bar = payload?.[0]?.payload;
  const place = bars.findIndex(({ code }) => code === bar?.code);
  useLooked(active && place >= 0 ? place : null);
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
