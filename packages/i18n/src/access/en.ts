import type { MessageTree } from '../message-tree.ts';
import type { access as kk, accounts as kkAccounts, changes as kkChanges } from './kk.ts';

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

export const changes = {
  title: 'History of changes',
  made: 'Made',
  changed: 'Changed',
  removed: 'Removed',
  nothing: 'none',
  earlier: 'Show earlier ones',
  empty: { title: 'No changes yet', hint: 'Here you will see who changed what, and when.' },
  failed: { title: 'The history of changes could not be opened', hint: 'Check the network and try again.' },
} as const satisfies MessageTree<typeof kkChanges>;

export const accounts = {
  title: 'Accounts',
} as const satisfies MessageTree<typeof kkAccounts>;
