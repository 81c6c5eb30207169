/** What the screen knows of a day's abonement whose card is scanned. */
export type Known = { number: string; isReversed: boolean };

/**
 * What became of a scan: counted as one of the day's · seen before, and not added · of an abonement that was reversed, or of another
 * day: in the pile all the same, so it is counted and told of until it is taken off.
 */
export type Scanned = { number: string; outcome: 'counted' | 'twice' | 'reversed' | 'foreign' };

/** Looks a card's number, as printed, up among the day's and those that were scanned already. */
export function scanOf(number: string, known: readonly Known[], scanned: readonly string[]): Scanned {
  if (scanned.includes(number)) return { number, outcome: 'twice' };
  const row = known.find((one) => one.number === number);
  if (row === undefined) return { number, outcome: 'foreign' };
  return { number, outcome: row.isReversed ? 'reversed' : 'counted' };
}

/** What is among the scanned and does not belong there, in the order of the scans. */
export function oddScans(known: readonly Known[], scanned: readonly string[]): Scanned[] {
  const standings = new Map(known.map(({ number, isReversed }) => [number, isReversed]));
  return scanned.flatMap((number): Scanned[] => {
    const isReversed = standings.get(number);
    if (isReversed === undefined) return [{ number, outcome: 'foreign' }];
    return isReversed ? [{ number, outcome: 'reversed' }] : [];
  });
}

/** The day's cards that were not scanned yet, in the day's order. */
export function notScanned<Row extends Known>(known: readonly Row[], scanned: readonly string[]): Row[] {
  const seen = new Set(scanned);
  return known.filter(({ number, isReversed }) => !isReversed && !seen.has(number));
}
