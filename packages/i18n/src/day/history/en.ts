import type { MessageTree } from '../../message-tree.ts';
import type { history as kk } from './kk.ts';

export const history = {
  title: 'Certified days',
  hint: 'Each line opens the protocol with its seal.',
  failed: 'The certified days could not be loaded.',
  none: 'No day is certified yet',
  noneHint: 'Once a day is counted and signed, its protocol appears here.',
  toDay: 'Back to the operational day',
  older: 'Earlier ones',
  agrees: 'no difference',
  cash: 'cash {{amount}}',
  cards: 'cards: {{cards}}',
} as const satisfies MessageTree<typeof kk>;
