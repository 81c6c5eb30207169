const SWATCH = { width: 24, height: 12 };
const [GAP, BETWEEN] = [6, 16];

/** A name of a legend with how its line or area is drawn; `fill` null for a line. */
interface Entry {
  name: string;
  stroke: string;
  dash: number[];
  fill: string | null;
}

/** What the legend above a chart says; nothing where it has none. */
export function legendOf(chart: SVGSVGElement): Entry[] {
  const names = chart.closest('section')?.querySelectorAll<HTMLElement>('[data-legend] > span') ?? [];
  return [...names].map((span) => {
    const name = span.textContent?.trim() ?? '';
    const line = span.querySelector('line');
    if (line !== null) {
      const { stroke, strokeDasharray } = getComputedStyle(line);
      return { name, stroke, dash: (strokeDasharray.match(/[\d.]+/g) ?? []).map(Number), fill: null };
    }
    const { borderTopColor, borderTopStyle, backgroundColor, height } = getComputedStyle(span, '::before');
    const isLine = !(Number.parseFloat(height) > 4);
    return {
      name,
      stroke: borderTopColor,
      dash: borderTopStyle === 'dashed' ? [4, 3] : [],
      fill: isLine ? null : backgroundColor,
    };
  });
}

/** Draws a legend in one line from `left`, its middle at `middle`. */
export function drawLegend(
  context: CanvasRenderingContext2D,
  legend: readonly Entry[],
  { left, middle }: { left: number; middle: number },
): void {
  const { fillStyle } = context;
  let x = left;
  for (const { name, stroke, dash, fill } of legend) {
    context.strokeStyle = stroke;
    context.lineWidth = fill === null ? 2 : 1;
    context.setLineDash(dash);
    if (fill === null) {
      context.beginPath();
      context.moveTo(x, middle);
      context.lineTo(x + SWATCH.width, middle);
      context.stroke();
    } else {
      context.fillStyle = fill;
      context.fillRect(x, middle - SWATCH.height / 2, SWATCH.height, SWATCH.height);
      context.strokeRect(x, middle - SWATCH.height / 2, SWATCH.height, SWATCH.height);
    }
    context.fillStyle = fillStyle;
    x += (fill === null ? SWATCH.width : SWATCH.height) + GAP;
    context.fillText(name, x, middle + 4);
    x += context.measureText(name).width + BETWEEN;
  }
  context.setLineDash([]);
}
