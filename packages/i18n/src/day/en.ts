import type { MessageTree } from '../message-tree.ts';
import { certify } from './certify/en.ts';
import { count } from './count/en.ts';
import { differ } from './differ/en.ts';
import { end } from './end/en.ts';
import { history } from './history/en.ts';
import type { day as kk } from './kk.ts';
import { sheet } from './sheet/en.ts';
import { suspect } from './suspect/en.ts';

export const day = {
  end,
  sheet,
  count,
  differ,
  suspect,
  certify,
  history,
} as const satisfies MessageTree<typeof kk>;
