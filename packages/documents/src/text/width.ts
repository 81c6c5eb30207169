/** How wide IBM Plex Sans sets a sign, in em, never too narrow: enough to know how many rows a text takes on paper. */
function widthOf(sign: string): number {
  if (/[\s.,:;'’!|/\\()[\]iіlј-]/u.test(sign)) return 0.4;
  if (/[ЖШЩЮЫФМЊWM@—₸%]/u.test(sign)) return 1;
  if (/[шщжюыфмwm]/u.test(sign)) return 0.92;
  if (/\p{Lu}/u.test(sign)) return 0.74;
  if (/[\p{Ll}\p{Nd}]/u.test(sign)) return 0.63;
  return 1;
}

const MM_IN_PT = 25.4 / 72;

const widthInMm = (text: string, points: number): number =>
  [...text].reduce((sum, sign) => sum + widthOf(sign), 0) * points * MM_IN_PT;

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
