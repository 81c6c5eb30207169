import type { MessageTree } from '../message-tree.ts';
import { certify } from './certify/ru.ts';
import { count } from './count/ru.ts';
import { differ } from './differ/ru.ts';
import { end } from './end/ru.ts';
import { history } from './history/ru.ts';
import type { day as kk } from './kk.ts';
import { sheet } from './sheet/ru.ts';
import { suspect } from './suspect/ru.ts';

export const day = {
  end,
  sheet,
  count,
  differ,
  suspect,
  certify,
  history,
} as const satisfies MessageTree<typeof kk>;
