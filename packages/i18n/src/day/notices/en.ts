import type { MessageTree } from '../../message-tree.ts';
import type { notices as kk } from './kk.ts';

export const notices = {
  title: 'Notices',
  close: 'Close',
  none: 'No notices',
  noneHint: 'Differences, corrections and reminders appear here.',
  failed: 'The notices could not be loaded.',
  isNew: 'new',
  difference: '{{day}} was certified with a difference: {{difference}}. Reason: {{reason}}',
  batchDisagrees: '{{collector}}: a batch was accepted with a difference. {{what}} Reason: {{reason}}',
  batchControl: 'Accepted: {{taken}}; reported: {{control}}.',
  batchCards: 'Not at the price: {{cards}}; {{amounts}} on the cards, {{sum}} by their prices.',
  correction: '{{day}} was corrected: abonement no. {{number}} was reversed, {{refund}} given back. Reason: {{reason}}',
  reminder: '{{day}} is not certified yet. Count the day and sign its protocol. A reminder from {{from}}',
  cash: 'money {{amount}}',
  cards: 'cards: {{pieces}}',
} as const satisfies MessageTree<typeof kk>;
