/** The keys of the list, always in sight. */
export const LEFT_KEYS = [
  ['␣', 'keyMark'],
  ['Enter', 'keyHandOver'],
  ['F4', 'keyOpen'],
  ['Esc', 'keyBack'],
] as const;
