import type { MessageTree } from '../../message-tree.ts';
import type { live as kk } from './kk.ts';

export const live = {
  on: 'live',
  off: 'not live: asked for every {{seconds}} s',
} as const satisfies MessageTree<typeof kk>;
