import { Bar, BarChart, ResponsiveContainer, Tooltip, XAxis, type XAxisTickContentProps, YAxis } from 'recharts';
import chartClasses from '../../chart/chart.module.css';
import { Choosable, useLooked } from '../../chart/choosable.tsx';
import classes from './title.module.css';

interface ShownMonth {
  /** 1 … 12. */
  number: number;
  label: string;
  name: string;
  copies: number;
  started: number;
  going: number;
}

interface Props {
  title: string;
  height: number;
  months: readonly ShownMonth[];
  /** Which month is shown in detail elsewhere. */
  chosen: number;
  legend: { started: string; going: string; copies: string };
  formatAxis: (value: number) => string;
  formatValue: (value: number) => string;
  onChoose: (month: number) => void;
}

/** Copies by month as bars in two parts: filled what starts with the month, pale with an edge what goes on from before. */
export function MonthChart({ title, height, months, chosen, legend, formatAxis, formatValue, onChoose }: Props) {
  const choose = (place: number) => {
    const month = months[place];
    if (month) onChoose(month.number);
  };
  return (
    <Choosable onChoose={choose}>
      <div className={chartClasses.swatches} data-legend>
        <span>{legend.started}</span>
        <span className={chartClasses.pale}>{legend.going}</span>
      </div>
      <ResponsiveContainer width="100%" height={height - 24}>
        <BarChart
          data={[...months]}
          margin={{ top: 8, right: 0, bottom: 0, left: 0 }}
          title={title}
          barCategoryGap="20%"
          className={chartClasses.bar ?? ''}
          onClick={({ activeTooltipIndex }) => choose(Number(activeTooltipIndex))}
        >
          <XAxis dataKey="label" tickLine={false} axisLine={false} interval={0} tick={<MonthTick chosen={chosen} />} />
          <YAxis
            tick={{ fill: 'var(--mantine-color-dimmed)', fontSize: 12 }}
            tickLine={false}
            axisLine={false}
            width="auto"
            tickCount={4}
            allowDecimals={false}
            tickFormatter={formatAxis}
          />
          <Tooltip
            cursor={{ fill: 'var(--chart-cursor)' }}
            isAnimationActive={false}
            content={<Hint legend={legend} formatValue={formatValue} />}
          />
          <Bar dataKey="started" stackId="copies" fill="var(--chart-main)" isAnimationActive={false} />
          <Bar
            dataKey="going"
            stackId="copies"
            fill="var(--chart-fill)"
            stroke="var(--chart-main)"
            radius={[3, 3, 0, 0]}
            isAnimationActive={false}
          />
        </BarChart>
      </ResponsiveContainer>
    </Choosable>
  );
}

/** The name of a month under its bar; the chosen one is bold and underlined. */
function MonthTick({ x, y, payload, chosen }: Partial<XAxisTickContentProps> & { chosen: number }) {
  const isChosen = payload?.index === chosen - 1;
  return (
    <text x={x} y={Number(y) + 10} textAnchor="middle" className={isChosen ? classes.chosenMonth : classes.month}>
      {String(payload?.value ?? '')}
    </text>
  );
}

type HintProps = Pick<Props, 'legend' | 'formatValue'> & {
  active?: boolean;
  payload?: readonly { payload: ShownMonth }[];
};

function Hint({ active, payload, legend, formatValue }: HintProps) {
  const month = payload?.[0]?.payload;
  useLooked(active && month ? month.number - 1 : null);
  if (!active || month === undefined) return null;
  return (
    <div className={chartClasses.hint}>
      <div>{month.name}</div>
      <div>
        {legend.copies}: <strong>{formatValue(month.copies)}</strong>
      </div>
      <div>
        {legend.started}: {formatValue(month.started)}
      </div>
      <div>
        {legend.going}: {formatValue(month.going)}
      </div>
    </div>
  );
}
