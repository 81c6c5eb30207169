import { DENOMINATIONS } from '../count.ts';
import type { LocateFacts } from './facts.ts';
import { ODDS } from './odds.ts';
import { type Possible, possible } from './possible.ts';
import { swapsOf } from './swap.ts';

/** How often so many notes are missed or counted twice. */
const MISCOUNTED: readonly [pieces: number, share: number][] = [
  [1, 0.5],
  [2, 0.15],
  [3, 0.06],
  [4, 0.03],
  [5, 0.03],
  [10, 0.05],
];

type Line = { denomination: (typeof DENOMINATIONS)[number]; pieces: number };

const linesOf = ({ count }: LocateFacts): Line[] =>
  count.cash === null
    ? []
    : DENOMINATIONS.map((denomination, place) => ({ denomination, pieces: count.cash?.[place] ?? 0 }));

/** Some notes of one denomination were missed, or counted twice. */
export const notes = (facts: LocateFacts): Possible[] =>
  linesOf(facts).flatMap(({ denomination, pieces }) =>
    MISCOUNTED.flatMap(([off, share]) => {
      const odds = (ODDS.notes * share) / DENOMINATIONS.length;
      // Notes that nobody saw are rarely missed; nobody counts more than there are entered.
      const missed = possible({ kind: 'notes', denomination, pieces: -off }, (odds / 2) * (pieces > 0 ? 1 : 0.3));
      return pieces < off ? [missed] : [missed, possible({ kind: 'notes', denomination, pieces: off }, odds / 2)];
    }),
  );

/** Two digits of how many notes there are changed places. */
export function piecesTransposed(facts: LocateFacts): Possible[] {
  const slips = linesOf(facts).flatMap(({ denomination, pieces }) =>
    swapsOf(pieces).map((likely) => ({ kind: 'piecesTransposed' as const, denomination, typed: pieces, likely })),
  );
  return slips.map((why) => possible(why, ODDS.piecesTransposed / slips.length));
}

/** A line was entered in its neighbour's place: the whole of it above all, and then its own is empty; or a note or two. */
export function wrongLine(facts: LocateFacts): Possible[] {
  const lines = linesOf(facts);
  return lines.flatMap(({ denomination: enteredAs, pieces: entered }, place) =>
    [lines[place - 1], lines[place + 1]].flatMap((neighbour) => {
      if (neighbour === undefined || entered === 0) return [];
      const whole = neighbour.pieces === 0 ? 1 : 0.1;
      const shares = new Map([
        [1, 0.08],
        [2, 0.03],
      ]);
      shares.set(entered, whole);
      return [...shares]
        .filter(([pieces]) => pieces <= entered)
        .map(([pieces, share]) =>
          possible(
            { kind: 'wrongLine', denomination: neighbour.denomination, enteredAs, pieces },
            (ODDS.wrongLine * share) / DENOMINATIONS.length,
          ),
        );
    }),
  );
}
