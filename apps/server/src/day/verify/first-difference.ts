/** The path of the first place at which two plain values differ, as `protocol.total.sets`; null where they are alike. */
export function firstDifference(one: unknown, other: unknown, path = ''): string | null {
  if (!isObject(one) || !isObject(other)) return Object.is(one, other) ? null : path;
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])].sort();
  for (const key of keys) {
    const found = firstDifference(one[key], other[key], path === '' ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return null;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
