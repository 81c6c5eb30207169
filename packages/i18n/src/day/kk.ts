import { certify } from './certify/kk.ts';
import { count } from './count/kk.ts';
import { differ } from './differ/kk.ts';
import { end } from './end/kk.ts';
import { history } from './history/kk.ts';
import { sheet } from './sheet/kk.ts';
import { suspect } from './suspect/kk.ts';

/** The operational day: the count, the protocol and its certification. */
export const day = { end, sheet, count, differ, suspect, certify, history } as const;
