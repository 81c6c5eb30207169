import type { MessageTree } from '../../message-tree.ts';
import type { history as kk } from './kk.ts';

export const history = {
  title: 'Заверенные дни',
  hint: 'Каждая строка открывает протокол с его печатью.',
  failed: 'Заверенные дни не загрузились.',
  none: 'Ещё ни один день не заверен',
  noneHint: 'Когда день будет подсчитан и подписан, его протокол появится здесь.',
  toDay: 'Вернуться к операционному дню',
  older: 'Более ранние',
  agrees: 'без расхождений',
  cash: 'деньги {{amount}}',
  cards: 'карточки: {{cards}}',
} as const satisfies MessageTree<typeof kk>;
