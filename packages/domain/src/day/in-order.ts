/**
 * Compares for sorting by keys, the first that differs deciding: numbers by size, texts by their code units, so that the order
 * is the same on every machine and in every language.
 */
export const inOrderOf =
  <T>(...keys: readonly ((one: T) => string | number)[]) =>
  (one: T, other: T): number => {
    for (const key of keys) {
      const [left, right] = [key(one), key(other)];
      if (left < right) return -1;
      if (left > right) return 1;
    }
    return 0;
  };
