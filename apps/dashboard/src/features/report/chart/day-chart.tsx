import { Area, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import classes from './chart.module.css';

export interface ShownDay {
  /** For the axis: «15 қаң». */
  label: string;
  /** In full. */
  name: string;
  /** Null for a day that is yet to come. */
  value: number | null;
  before: number | null;
}

interface Props {
  title: string;
  height: number;
  points: readonly ShownDay[];
  legend: { now: string; before: string } | null;
  formatAxis: (value: number) => string;
  formatValue: (value: number) => string;
}

const TICK = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };

/** A line over the days; the campaign before is dashed and grey, so that colour is not all that tells them apart. */
export function DayChart({ title, height, points, legend, formatAxis, formatValue }: Props) {
  return (
    <>
      {legend && (
        <div className={classes.legend}>
          <span>{legend.now}</span>
          <span className={classes.legendBefore}>{legend.before}</span>
        </div>
      )}
      <ResponsiveContainer width="100%" height={legend ? height - 24 : height}>
        <ComposedChart data={[...points]} margin={{ top: 8, right: 8, bottom: 0, left: 0 }} title={title}>
          <XAxis
            dataKey="label"
            tick={TICK}
            tickLine={false}
            axisLine={false}
            minTickGap={28}
            interval="preserveStartEnd"
          />
          <YAxis tick={TICK} tickLine={false} axisLine={false} width="auto" tickCount={4} tickFormatter={formatAxis} />
          <Tooltip isAnimationActive={false} content={<Hint legend={legend} formatValue={formatValue} />} />
          <Area
            dataKey="value"
            type="linear"
            stroke="var(--chart-main)"
            strokeWidth={2}
            fill="var(--chart-fill)"
            isAnimationActive={false}
          />
          {legend && (
            <Line
              dataKey="before"
              type="linear"
              stroke="var(--chart-before)"
              strokeWidth={1.5}
              strokeDasharray="4 3"
              dot={false}
              isAnimationActive={false}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </>
  );
}

type HintProps = Pick<Props, 'legend' | 'formatValue'> & {
  active?: boolean;
  payload?: readonly { payload: ShownDay }[];
};

function Hint({ active, payload, legend, formatValue }: HintProps) {
  const point = payload?.[0]?.payload;
  if (!active || point === undefined) return null;
  return (
    <div className={classes.hint}>
      <div>{point.name}</div>
      {point.value !== null && <strong>{formatValue(point.value)}</strong>}
      {legend && point.before !== null && (
        <div>
          {legend.before}: {formatValue(point.before)}
        </div>
      )}
    </div>
  );
}
