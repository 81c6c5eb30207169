import { both } from '../text/words.ts';

/** Which sheet of how many: «бет / стр. 1/3»; nothing where there is one alone. `index` counts from 0. */
export const pageMark = (index: number, count: number): string =>
  count > 1 ? `${both('page')} ${index + 1}/${count}` : '';
