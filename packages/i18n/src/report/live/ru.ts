import type { MessageTree } from '../../message-tree.ts';
import type { live as kk } from './kk.ts';

export const live = {
  on: 'обновляется само',
  off: 'само не обновляется: запрашивается раз в {{seconds}} с',
} as const satisfies MessageTree<typeof kk>;
