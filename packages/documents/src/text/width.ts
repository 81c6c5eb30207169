/** How wide IBM Plex Sans SemiBold sets signs, in hundredths of an em, rounded up; Regular is narrower. */
const WIDTHS: [hundredths: number, signs: string][] = [
  [25, ' \u00a0'],
  [30, "і',.ijl’"],
  [35, '!():;[]f·'],
  [40, 'rt{|}'],
  [45, 'Іг-/I\\'],
  [50, 'ғт"?s'],
  [55, 'ГҒзсуұүхьэJLcgvxyz«»„“”'],
  [60, 'ЕЁТаәбвеёкқлоөпрһчя$*+0123456789<=>EFTZ^_`abdehknopqu~–×'],
  [65, 'ЗРСУҰҮдийнңцъCPSVY₸'],
  [70, 'АБВКҚХҺЧЬЭЯ#ABDKRUX'],
  [75, 'ӘИЙЛНОӨПм&GHNOQ'],
  [80, 'ДҢЦЪфы—'],
  [85, 'МжшюMw'],
  [90, 'Фщ@m'],
  [95, 'ЫW'],
  [100, 'ЖЮ%'],
  [105, 'Ш№'],
];

/** The widest sign there is, and any that is not in the table. */
const WIDEST = 1.1;

const widths = new Map(WIDTHS.flatMap(([hundredths, signs]) => [...signs].map((sign) => [sign, hundredths / 100])));

const MM_IN_PT = 25.4 / 72;

const widthInMm = (text: string, points: number): number =>
  [...text].reduce((sum, sign) => sum + (widths.get(sign) ?? WIDEST), 0) * points * MM_IN_PT;

/**
 * How many rows a text takes at most when it is broken at spaces, and within a word only where that is longer than a row.
 * `width` in mm, `points` the size of type. 1 for no text at all.
 */
export function rowsOf(text: string, width: number, points: number): number {
  const space = widthInMm(' ', points);
  let rows = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const length = widthInMm(word, points);
    if (filled > 0 && filled + space + length > width) {
      rows += 1;
      filled = 0;
    }
    const atStart = filled === 0;
    filled += atStart ? length : space + length;
    // A word wider than a row goes on in the next, with a sign's width lost at each end.
    while (filled > width) {
      rows += 1;
      filled = filled - width + points * MM_IN_PT;
    }
  }
  return rows;
}
