/** Does `work` for somebody, or answers null when as much of theirs is under way already. */
export type Turns = <T>(who: string, work: () => Promise<T>) => Promise<T | null>;

/** Lets each have at most so much under way at once, so that nobody's many requests keep others waiting. */
export function turnsOf(most: number): Turns {
  const underWay = new Map<string, number>();
  return async (who, work) => {
    const before = underWay.get(who) ?? 0;
    if (before >= most) return null;
    underWay.set(who, before + 1);
    try {
      return await work();
    } finally {
      const left = (underWay.get(who) ?? 1) - 1;
      if (left > 0) underWay.set(who, left);
      else underWay.delete(who);
    }
  };
}
