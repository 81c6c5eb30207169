import { Area, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import classes from './chart.module.css';
import { Choosable, useLooked } from './choosable.tsx';

export interface ShownDay {
  /** For the axis: «15 қаң». */
  label: string;
  /** In full. */
  name: string;
  /** Null for a day that is yet to come. */
  value: number | null;
  before: number | null;
  /** What a plan expects; absent where there is none. */
  plan?: number | null;
}

/** What the lines are called; one that has no name is not drawn. */
export interface Legend {
  now: string;
  before?: string;
  plan?: string;
}

interface Props {
  title: string;
  height: number;
  points: readonly ShownDay[];
  legend: Legend | null;
  formatAxis: (value: number) => string;
  formatValue: (value: number) => string;
  /** What a press on a day that has come does, where it does something: its place among the points. */
  onChoose?: ((place: number) => void) | undefined;
}

/** Long dashes with dots between them. */
const PLANNED = '9 3 2 3';

const TICK = { fill: 'var(--mantine-color-dimmed)', fontSize: 12 };

/**
 * A line over the days; the campaign before is dashed and grey, a plan is dashes and dots with its name at its end, so that colour is not
 * all that tells them apart.
 */
export function DayChart({ title, height, points, legend, formatAxis, formatValue, onChoose }: Props) {
  const choose = onChoose && ((place: number) => points[place]?.value != null && onChoose(place));
  return (
    <Choosable onChoose={choose}>
      {legend && (
        <div className={classes.legend} data-legend>
          <span>{legend.now}</span>
          {legend.before !== undefined && <span className={classes.legendBefore}>{legend.before}</span>}
          {legend.plan !== undefined && (
            <span className={classes.legendPlan}>
              <svg width="28" height="4" aria-hidden>
                <line
                  x1="0"
                  y1="2"
                  x2="28"
                  y2="2"
                  stroke="var(--chart-plan)"
                  strokeWidth={2}
                  strokeDasharray={PLANNED}
                />
              </svg>
              {legend.plan}
            </span>
          )}
        </div>
      )}
      <ResponsiveContainer width="100%" height={legend ? height - 24 : height}>
        <ComposedChart
          data={[...points]}
          margin={{ top: 8, right: 8, bottom: 0, left: 0 }}
          title={title}
          className={(onChoose && classes.bar) ?? ''}
          onClick={({ activeTooltipIndex }) => choose?.(Number(activeTooltipIndex))}
        >
          <XAxis
            dataKey="label"
            tick={TICK}
            tickLine={false}
            axisLine={false}
            minTickGap={28}
            interval="preserveStartEnd"
          />
          <YAxis tick={TICK} tickLine={false} axisLine={false} width="auto" tickCount={4} tickFormatter={formatAxis} />
          <Tooltip
            isAnimationActive={false}
            content={<Hint points={points} legend={legend} formatValue={formatValue} />}
          />
          <Area
            dataKey="value"
            type="linear"
            stroke="var(--chart-main)"
            strokeWidth={2}
            fill="var(--chart-fill)"
            isAnimationActive={false}
          />
          {legend?.before !== undefined && (
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
          {legend?.plan !== undefined && (
            <Line
              dataKey="plan"
              type="linear"
              stroke="var(--chart-plan)"
              strokeWidth={2}
              strokeDasharray={PLANNED}
              dot={false}
              isAnimationActive={false}
              label={<PlanName name={legend.plan} at={points.findLastIndex(({ plan }) => plan != null)} />}
            />
          )}
        </ComposedChart>
      </ResponsiveContainer>
    </Choosable>
  );
}

/** The name of the plan's line, written once: beside its last day, above the line that rises to it. A picture of the chart shows it too. */
function PlanName({ name, at, index, x, y }: { name: string; at: number; index?: number; x?: number; y?: number }) {
  if (index !== at || x === undefined || y === undefined) return null;
  return (
    <text className={classes.planName} x={x - 12} y={y - 1} textAnchor="end">
      {name}
    </text>
  );
}

type HintProps = Pick<Props, 'points' | 'legend' | 'formatValue'> & {
  active?: boolean;
  payload?: readonly { payload: ShownDay }[];
};

function Hint({ points, active, payload, legend, formatValue }: HintProps) {
  const point = payload?.[0]?.payload;
  const place = points.findIndex(({ name }) => name === point?.name);
  useLooked(active && place >= 0 ? place : null);
  if (!active || point === undefined) return null;
  return (
    <div className={classes.hint}>
      <div>{point.name}</div>
      {point.value !== null && <strong>{formatValue(point.value)}</strong>}
      {legend?.before !== undefined && point.before !== null && (
        <div>
          {legend.before}: {formatValue(point.before)}
        </div>
      )}
      {legend?.plan !== undefined && point.plan != null && (
        <div>
          {legend.plan}: {formatValue(point.plan)}
        </div>
      )}
    </div>
  );
}
