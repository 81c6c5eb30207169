import type { Names } from '@jazylym/domain/organisation/organisation';
import { rowsOf } from '../text/width.ts';
import { inBoth, type Words } from '../text/words.ts';

/** What opens every paper of an operational day: whose day it is. */
export type DayHead = {
  post: Words;
  facility: { code: string; names: Words };
  branch: Words;
  date: string;
  isDemo: boolean;
};

/** Papers carry two languages: a name's English stays off them. */
export const twoOf = ({ kk, ru }: Pick<Names, 'kk' | 'ru'>): Words => ({ kk, ru });

/** Measures of the A4 sheet in mm; `day-head.typ` sets rows of this pitch in these widths. */
const ROW = 3.9;
const FACTS_WIDTH = 109;
/** What the sheet holds above its foot, and the head of every sheet but the first. */
export const DAY_SHEET = 297 - 2 * 12 - 6;
/** The same of a sheet that lies on its long side. */
export const DAY_SHEET_LYING = 210 - 2 * 12 - 6;
export const NEXT_HEAD = 9;

/** How high the head is on the first sheet, at most. */
export const dayHeadHeight = ({ post, facility, branch, isDemo }: DayHead): number =>
  ROW *
    (rowsOf(inBoth(post), FACTS_WIDTH, 9) +
      rowsOf(`${facility.code} ${inBoth(facility.names)}`, FACTS_WIDTH, 9) +
      rowsOf(inBoth(branch), FACTS_WIDTH, 9) +
      1) +
  22 +
  (isDemo ? 7 : 0);
