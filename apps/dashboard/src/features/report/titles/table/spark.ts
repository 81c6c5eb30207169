/** How large a small line is drawn, in the units of its picture. */
export const SPARK = { width: 96, height: 26 } as const;
/** Room for the line's own width above and below. */
const EDGE = 2;

/** The points of a small line from zero to its largest value, left to right; a single value stands in the middle. */
export function sparkPoints(values: readonly number[]): { x: number; y: number }[] {
  const most = Math.max(1, ...values);
  const step = values.length > 1 ? (SPARK.width - 2 * EDGE) / (values.length - 1) : 0;
  return values.map((value, place) => ({
    x: values.length > 1 ? EDGE + place * step : SPARK.width / 2,
    y: SPARK.height - EDGE - (Math.max(0, value) / most) * (SPARK.height - 2 * EDGE),
  }));
}
