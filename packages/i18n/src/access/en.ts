import type { MessageTree } from '../message-tree.ts';
import type { access as kk } from './kk.ts';

export const access = {
  role: {
    operator: 'Operator',
    headOfFacility: 'Head of facility',
    regionalManager: 'Regional manager',
    headquarters: 'Headquarters',
    editor: 'Editorial office',
    contactCentre: 'Contact centre',
    administrator: 'Administrator',
  },
} as const satisfies MessageTree<typeof kk>;
