import type { MessageTree } from '../../message-tree.ts';
import type { live as kk } from './kk.ts';

export const live = {
  on: 'Обновляется само при каждом изменении',
  off: 'Самостоятельное обновление прервано: данные запрашиваются раз в {{seconds}} секунд',
} as const satisfies MessageTree<typeof kk>;
