import type { MessageTree } from '../../message-tree.ts';
import type { channels as kk } from './kk.ts';

export const channels = {
  title: 'Channels and payment',
  channel: { facility: 'Facility', postman: 'Postmen', publicAgent: 'Public agents' },
  byChannel: 'Who accepted',
  byPayment: 'How it is paid',
  payment: { cash: 'Cash', paid: 'By account, paid', awaiting: 'By account, awaiting payment' },
  noAwaiting: 'What awaits payment is left out by the filter.',
  notCompared:
    'What is paid by account and what is awaited is not compared: last year’s invoices have been paid since.',
  awaiting: 'Awaiting payment: for how long',
  awaitingNote: 'All invoices not paid, whatever the period; days count from the abonement’s acceptance.',
  age: { fresh: '0–3 days', week: '4–10 days', month: '11–30 days', older: 'over 30 days' },
  noneAwaiting: 'No invoice awaits payment',
  byBranch: 'By branch',
  byFacility: 'By facility',
  facilitiesNote: 'Facilities are shown while no title is chosen.',
  overdue: 'Awaited over 30 days',
  head: {
    channel: 'Channel',
    payment: 'Payment',
    age: 'Since acceptance',
    sets: 'Sets',
    abonements: 'Abonements',
    amount: 'Amount',
    share: 'Share',
    change: 'Change',
    branch: 'Branch',
    facility: 'Facility',
  },
  narrow: '{{name}}: show this branch alone',
  days: '{{name}}: operational days',
} as const satisfies MessageTree<typeof kk>;
