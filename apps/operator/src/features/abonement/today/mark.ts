/** What of an abonement of today a clerk should see at a glance; null once it is with its client. */
export type Mark = 'reversed' | 'notPrinted' | 'notHandedOver' | null;

/** The mark of a line: a reversal ends everything, and what is not printed cannot have been handed over. */
export function markOf(line: { isReversed: boolean; isPrinted: boolean; isHandedOver: boolean }): Mark {
  if (line.isReversed) return 'reversed';
  if (line.isHandedOver) return null;
  return line.isPrinted ? 'notHandedOver' : 'notPrinted';
}
