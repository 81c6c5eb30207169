/** What usually goes wrong; the record holds the words, in the language of whoever wrote it. */
export const REASONS = ['wrongTitle', 'wrongTerm', 'wrongAddress', 'refused'] as const;
type UsualReason = (typeof REASONS)[number];

/** A reason that is being chosen: a usual one, or words of the clerk's own. */
export type Chosen = UsualReason | 'other' | null;

/** The choice that a digit key names, by its place on the keyboard: layouts put letters there. Null for any other key. */
export function reasonOfKey(code: string): Chosen {
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  return [...REASONS, 'other' as const][Number(digit) - 1] ?? null;
}
