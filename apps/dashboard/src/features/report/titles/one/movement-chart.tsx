import { Bar, BarChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import chartClasses from '../../chart/chart.module.css';
import classes from './title.module.css';

interface ShownMovement {
  label: string;
  name: string;
  new: number;
  renewed: number;
  /** Below zero. */
  lost: number;
}

type Part = Exclude<keyof ShownMovement, 'label' | 'name'>;

interface Props {
  title: string;
  height: number;
  months: readonly ShownMovement[];
  legend: Record<Part, string>;
  formatAxis: (value: number) => string;
  formatValue: (value: number) => string;
}

/** What came above the line, renewed pale and new filled, and what was lost below it: told apart by place and fill, not by colour. */
export function MovementChart({ title, height, months, legend, formatAxis, formatValue }: Props) {
  return (
    <>
      <div className={chartClasses.swatches} data-legend>
        <span>{legend.new}</span>
        <span className={chartClasses.pale}>{legend.renewed}</span>
        <span className={chartClasses.grey}>{legend.lost}</span>
      </div>
      <ResponsiveContainer width="100%" height={height - 24}>
        <BarChart
          data={[...months]}
          margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
          title={title}
          barCategoryGap="20%"
          stackOffset="sign"
        >
          <XAxis
            dataKey="label"
            tickLine={false}
            axisLine={false}
            interval={0}
            tick={{ className: classes.month ?? '' }}
          />
          <YAxis
            tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 12 }}
            tickLine={false}
            axisLine={false}
            width="auto"
            tickCount={5}
            allowDecimals={false}
            tickFormatter={(value: number) => formatAxis(Math.abs(value))}
          />
          <ReferenceLine y={0} stroke="var(--mantine-color-dimmed)" />
          <Tooltip
            cursor={{ fill: 'var(--chart-cursor)' }}
            isAnimationActive={false}
            content={<Hint legend={legend} formatValue={formatValue} />}
          />
          <Bar
            dataKey="renewed"
            stackId="sets"
            fill="var(--chart-fill)"
            stroke="var(--chart-main)"
            isAnimationActive={false}
          />
          <Bar dataKey="new" stackId="sets" fill="var(--chart-main)" isAnimationActive={false} />
          <Bar dataKey="lost" stackId="sets" fill="var(--chart-before)" isAnimationActive={false} />
        </BarChart>
      </ResponsiveContainer>
    </>
  );
}

type HintProps = Pick<Props, 'legend' | 'formatValue'> & {
  active?: boolean;
  payload?: readonly { payload: ShownMovement }[];
};

function Hint({ active, payload, legend, formatValue }: HintProps) {
  const month = payload?.[0]?.payload;
  if (!active || month === undefined) return null;
  return (
    <div className={chartClasses.hint}>
      <div>{month.name}</div>
      {(['new', 'renewed', 'lost'] as const).map((part) => (
        <div key={part}>
          {legend[part]}: <strong>{formatValue(Math.abs(month[part]))}</strong>
        </div>
      ))}
    </div>
  );
}
