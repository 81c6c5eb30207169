import type { MessageTree } from '../message-tree.ts';
import type { day as kk } from './kk.ts';
import { suspect } from './suspect/en.ts';

export const day = { suspect } as const satisfies MessageTree<typeof kk>;
