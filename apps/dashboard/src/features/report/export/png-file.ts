import { drawLegend, legendOf } from './legend.ts';

/** What a chart's shapes look like is in style sheets, which a picture of its own does not have. */
const STYLES = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-family',
  'font-weight',
  'text-anchor',
];
/** Twice the screen's pixels, so that it stays sharp in a paper. */
const SCALE = 2;
const MARGIN = 16;
const LINE = 20;
/** A picture of its own has no web fonts, and those of the system may be wider: room for what would be cut off at the edges. */
const EDGE = 16;

/** A chart as a PNG picture on the page's own background, its title above it and what it says of itself below. */
export async function pngFile(chart: SVGSVGElement, title: string, about: readonly [string, string][]): Promise<Blob> {
  const { width, height } = chart.getBoundingClientRect();
  const { backgroundColor, color, fontFamily } = getComputedStyle(document.body);
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('this browser draws no pictures');
  const small = `12px ${fontFamily}`;
  context.font = small;
  const lines = about.flatMap(([name, value]) =>
    wrapped(`${name}: ${value}`, (text) => context.measureText(text).width <= width),
  );
  canvas.width = SCALE * (width + 2 * MARGIN + 2 * EDGE);
  const legend = legendOf(chart);
  const top = MARGIN + LINE * (legend.length === 0 ? 1 : 2);
  canvas.height = SCALE * (top + height + 2 * MARGIN + LINE * lines.length);
  context.scale(SCALE, SCALE);
  context.fillStyle = backgroundColor;
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.fillStyle = color;
  context.font = `600 16px ${fontFamily}`;
  context.fillText(title, MARGIN, MARGIN + 12, width);
  context.drawImage(await pictureOf(chart, width, height), MARGIN, top, width + 2 * EDGE, height);
  context.font = small;
  drawLegend(context, legend, { left: MARGIN, middle: MARGIN + LINE * 1.5 });
  for (const [place, line] of lines.entries())
    context.fillText(line, MARGIN, top + height + MARGIN + LINE * (0.5 + place), width);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture could not be made')) : resolve(blob)),
      'image/png',
    );
  });
}

/** A text as lines that fit, broken between words. */
function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

async function pictureOf(chart: SVGSVGElement, width: number, height: number): Promise<HTMLImageElement> {
  const copy = chart.cloneNode(true) as SVGSVGElement;
  const [originals, copies] = [chart.querySelectorAll('*'), copy.querySelectorAll<SVGElement>('*')];
  for (const [place, original] of originals.entries()) {
    const style = getComputedStyle(original);
    for (const name of STYLES) copies[place]?.style.setProperty(name, style.getPropertyValue(name));
  }
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  copy.setAttribute('viewBox', `${-EDGE} 0 ${width + 2 * EDGE} ${height}`);
  copy.setAttribute('width', String(width + 2 * EDGE));
  copy.setAttribute('height', String(height));
  const address = URL.createObjectURL(
    new Blob([new XMLSerializer().serializeToString(copy)], { type: 'image/svg+xml' }),
  );
  try {
    const picture = new Image();
    picture.src = address;
    await picture.decode();
    return picture;
  } finally {
    URL.revokeObjectURL(address);
  }
}
