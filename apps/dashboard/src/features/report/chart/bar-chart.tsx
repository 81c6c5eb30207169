import { Bar, BarChart, LabelList, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { BarLabel } from './bar-label.tsx';
import classes from './chart.module.css';
import { Choosable, useLooked } from './choosable.tsx';

export interface ShownBar {
  code: string;
  name: string;
  value: number;
  /** The value as it is read. */
  text: string;
  /** Of the whole, as it is read. */
  share: string;
}

interface Props {
  title: string;
  bars: readonly ShownBar[];
  height: number;
  /** What a press on a bar does, where it does something. */
  onChoose?: ((code: string) => void) | undefined;
}

const BAR_SIZE = 8;

/** Horizontal bars, each under its name and value, so that long names have the whole width. */
export function BarsChart({ title, bars, height, onChoose }: Props) {
  const choose = onChoose && ((place: number) => onChoose(bars[place]?.code ?? ''));
  return (
    <Choosable onChoose={choose}>
      <ResponsiveContainer width="100%" height={height}>
        <BarChart data={[...bars]} layout="vertical" margin={{ top: 4, right: 0, bottom: 0, left: 0 }} title={title}>
          <XAxis type="number" hide domain={[0, (most: number) => Math.max(most, 1)]} />
          <YAxis type="category" dataKey="code" hide />
          <Tooltip cursor={{ fill: 'var(--chart-cursor)' }} content={<Hint bars={bars} />} isAnimationActive={false} />
          <Bar
            dataKey="value"
            fill="var(--chart-main)"
            barSize={BAR_SIZE}
            radius={[0, 4, 4, 0]}
            isAnimationActive={false}
            minPointSize={2}
            background={{ fill: 'var(--chart-track)', radius: 4 }}
            className={(onChoose && classes.bar) ?? ''}
            onClick={({ payload }) => onChoose?.(payload.code)}
          >
            <LabelList content={(label) => <BarLabel {...label} bars={bars} />} />
          </Bar>
        </BarChart>
      </ResponsiveContainer>
    </Choosable>
  );
}

type HintProps = { bars: readonly ShownBar[]; active?: boolean; payload?: readonly { payload: ShownBar }[] };

function Hint({ bars, active, payload }: HintProps) {
  const bar = payload?.[0]?.payload;
  const place = bars.findIndex(({ code }) => code === bar?.code);
  useLooked(active && place >= 0 ? place : null);
  if (!active || bar === undefined) return null;
  return (
    <div className={classes.hint}>
      <div>{bar.name}</div>
      <strong>{bar.text}</strong> · {bar.share}
    </div>
  );
}
