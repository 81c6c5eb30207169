import { followedBy, type Words, words } from '../text/words.ts';

/** Which print of a paper this is: 1 the original, every later one a copy; null a copy that nobody counted. */
export type Print = number | null;

/** The mark of a copy: «Көшірме № 2 / Копия № 2» on the third print; null on the original. */
export function copyMark(print: Print): Words | null {
  if (print === 1) return null;
  return print === null ? words('copy') : followedBy(words('copy'), `№\u00a0${print - 1}`);
}
