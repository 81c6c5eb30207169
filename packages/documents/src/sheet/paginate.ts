/** What fits where, in mm: lines on the first sheet and on each later one, and what stands below the last line. */
export type Room = { first: number; next: number; tail: number };

/**
 * Parts lines into sheets so that each holds what it has room for, and the tail stands on the last one below at least one line.
 * Order is kept and no line is parted. Where one line and the tail are too much for one sheet, the sheet is too small: that is
 * for the paper's measures to prevent.
 */
export function paginate<Line>(lines: readonly Line[], heightOf: (line: Line) => number, room: Room): Line[][] {
  const sheets: Line[][] = [];
  let free = 0;
  const begin = (line: Line) => {
    free = (sheets.length === 0 ? room.first : room.next) - heightOf(line);
    sheets.push([line]);
  };
  for (const line of lines) {
    if (sheets.length === 0 || heightOf(line) > free) begin(line);
    else {
      free -= heightOf(line);
      sheets.at(-1)?.push(line);
    }
  }
  const last = sheets.at(-1);
  if (free >= room.tail || last === undefined || last.length === 1) return sheets;
  const line = last.pop();
  return line === undefined ? sheets : [...sheets, [line]];
}
