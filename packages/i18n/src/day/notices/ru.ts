import type { MessageTree } from '../../message-tree.ts';
import type { notices as kk } from './kk.ts';

export const notices = {
  title: 'Уведомления',
  close: 'Закрыть',
  none: 'Уведомлений нет',
  noneHint: 'Здесь появляются расхождения, исправления и напоминания.',
  failed: 'Уведомления не загрузились.',
  isNew: 'новое',
  difference: '{{day}}: день заверен с расхождением — {{difference}}. Причина: {{reason}}',
  batchDisagrees: '{{collector}}: пачка принята с расхождением. {{what}} Причина: {{reason}}',
  batchControl: 'Принято: {{taken}}; по отчёту: {{control}}.',
  batchCards: 'Не по цене: {{cards}}; на карточках {{amounts}}, по ценам {{sum}}.',
  correction:
    '{{day}}: исправлен заверенный день — абонемент № {{number}} сторнирован, возвращено {{refund}}. Причина: {{reason}}',
  reminder: '{{day}}: день ещё не заверен. Посчитайте его и подпишите протокол. Напоминает {{from}}',
  cash: 'деньги {{amount}}',
  cards: 'карточки: {{pieces}}',
} as const satisfies MessageTree<typeof kk>;
