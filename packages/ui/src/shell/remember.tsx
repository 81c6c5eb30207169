/**
 * What this browser remembers under `key`, if it is one of `allowed`. A browser that keeps nothing (private mode, blocked
 * storage) remembers nothing and stays usable.
 */
export function recall<Value extends string>(key: string, allowed: readonly Value[]): Value | null {
  try {
    const stored = localStorage.getItem(key);
    return allowed.find((value) => value === stored) ?? null;
  } catch {
    return null;
  }
}

/** Remembers a choice in this browser; where it may not, the choice holds until the page is left. */
export function remember(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
