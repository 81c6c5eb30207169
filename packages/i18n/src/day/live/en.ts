import type { MessageTree } from '../../message-tree.ts';
import type { live as kk } from './kk.ts';

export const live = {
  title: 'The facility today',
  hint: {
    open: 'Operational day {{date}} · as of {{time}}',
    counting: 'Operational day {{date}} · closed, being counted · as of {{time}}',
    certified: 'Operational day {{date}} · certified · as of {{time}}',
  },
  failed: 'The facility’s state could not be opened',
  stale: 'No connection: this is the state of {{time}}. It tries again by itself.',
  money: {
    title: 'Takings',
    drawer: 'Into the drawer since the day began',
    counter: 'Cash at the counter',
    remitted: 'Handed in by postmen and agents',
    corrected: 'Given back for former days',
    paid: 'By account, paid',
    awaiting: 'By account, awaiting payment',
    collected: 'From cards, to be handed in',
  },
  channels: {
    title: 'Channels',
    facility: 'Counter',
    postman: 'Postmen',
    publicAgent: 'Public agents',
    inAll: 'In all',
  },
  hours: { title: 'Abonements by the hour', none: 'No abonement was accepted on this operational day yet.' },
  clerks: { title: 'Who worked on this operational day', last: 'last at {{time}}', none: 'none accepted on this day' },
  drafts: {
    title: 'Batches begun',
    none: 'No batch is begun.',
    cards: '{{cards}} / {{control}} keyed in',
    heldBy: 'held by {{name}}, {{at}}',
  },
  debts: {
    title: 'Money not handed in',
    none: 'Nobody owes anything.',
    failed: 'The debts could not be opened.',
    go: 'Receive money',
  },
  waiting: {
    title: 'Days not certified',
    none: 'No day is waiting.',
    open: 'not closed',
    counting: 'being counted',
    certified: 'certified',
  },
  differences: {
    title: 'Differences of the last 14 days',
    none: 'No difference in certified days.',
    failed: 'The differences could not be opened.',
    cash: 'cash {{difference}}',
    cards: 'cards: {{difference}}',
    reason: 'reason: {{reason}}',
  },
} as const satisfies MessageTree<typeof kk>;
