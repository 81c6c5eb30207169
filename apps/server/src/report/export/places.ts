/** So many things that may be under way at once, of each person and of all. */
export type Places = {
  /** Takes a place and answers how to give it back, once and for all; null where none is free. */
  take(who: string): (() => void) | null;
};

export function placesOf({ all, each }: { all: number; each: number }): Places {
  const held: string[] = [];
  return {
    take: (who) => {
      if (held.length >= all || held.filter((one) => one === who).length >= each) return null;
      held.push(who);
      let isHeld = true;
      return () => {
        if (isHeld) held.splice(held.indexOf(who), 1);
        isHeld = false;
      };
    },
  };
}
