import type { MessageTree } from '../../message-tree.ts';
import type { live as kk } from './kk.ts';

export const live = {
  on: 'Live: refreshes by itself as figures change',
  off: 'Not live at present: the figures are asked for every {{seconds}} seconds',
} as const satisfies MessageTree<typeof kk>;
