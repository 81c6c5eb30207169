import type { Words } from '../text/words.ts';

/** How much a mark on a row of its own takes, in mm; 0 where there is none. */
export const markHeight = (mark: Words | null): number => (mark === null ? 0 : 4.6);
