/** A source of chance that repeats itself: the same seed gives the same demonstration. */
export interface Chance {
  /** A number from 0, inclusive, to 1, exclusive. */
  next(): number;
  /** A whole number from 0, inclusive, to `below`, exclusive. */
  whole(below: number): number;
  /** True once in a while: `share` of the times, 0 … 1. */
  happens(share: number): boolean;
  /** One of the things, all alike. Throws RangeError when there is none. */
  oneOf<Thing>(things: readonly Thing[]): Thing;
}

/** Mulberry32: 32 bits of state, plenty for a demonstration; nothing secret comes from it. */
export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const whole = (below: number) => Math.floor(next() * below);
  return {
    next,
    whole,
    happens: (share) => next() < share,
    oneOf: (things) => {
      const thing = things[whole(things.length)];
      if (thing === undefined) throw new RangeError('there is nothing to choose from');
      return thing;
    },
  };
}

/** A choice among things of different weight, prepared once and made many times in logarithmic time. */
export function lotteryOf<Thing>(
  things: readonly Thing[],
  weightOf: (thing: Thing) => number,
): (chance: Chance) => Thing {
  let total = 0;
  const upTo = things.map((thing) => {
    total += weightOf(thing);
    return total;
  });
  return (chance) => {
    const point = chance.next() * total;
    let low = 0;
    let high = upTo.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((upTo[middle] ?? 0) > point) high = middle;
      else low = middle + 1;
    }
    const thing = things[low];
    if (thing === undefined) throw new RangeError('there is nothing to draw from');
    return thing;
  };
}
