import type { Answers } from '@jazylym/front/trpc';

/** What of an abonement of today a clerk should see at a glance; null once it is with its client. */
export type Mark = 'reversed' | 'notPrinted' | 'notHandedOver' | null;

type Line = Pick<
  Answers['abonement']['today']['latest'][number],
  'isReversed' | 'isPrinted' | 'isHandedOver' | 'channel' | 'taken'
>;

/**
 * The mark of a line: a reversal ends everything, what is not printed cannot have been handed over, and what a collector took is
 * handed over elsewhere.
 */
export function markOf(line: Line): Mark {
  if (line.isReversed) return 'reversed';
  if (line.isHandedOver || line.channel !== 'facility' || line.taken !== null) return null;
  return line.isPrinted ? 'notHandedOver' : 'notPrinted';
}
