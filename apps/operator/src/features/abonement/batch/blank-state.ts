import type { BlankState, CardFacts } from '@jazylym/domain/abonement/decide-card';
import type { Answers } from '@jazylym/front/trpc';

/** As many outstanding blanks as the server lists: beyond them it alone knows. */
const LISTED = 2000;

/**
 * How a blank stands by what is known of its collector. Whether a foreign number is another's only the server can tell; where there
 * are more blanks than it lists, one within the ranges is taken to be held.
 */
export function blankStateOf({
  ranges,
  ended,
  outstanding,
}: Answers['organisation']['blanks']): CardFacts['blankStateOf'] {
  const held = new Set(outstanding);
  const isEnded = new Set(ended.map(({ number }) => number));
  return (number): BlankState => {
    if (held.has(number)) return 'held';
    if (isEnded.has(number)) return 'ended';
    if (!ranges.some(({ first, last }) => first <= number && number <= last)) return 'notIssued';
    return outstanding.length < LISTED ? 'used' : 'held';
  };
}
