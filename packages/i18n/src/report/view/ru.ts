import type { MessageTree } from '../../message-tree.ts';
import type { reportView as kk } from './kk.ts';

export const reportView = {
  title: 'Виды',
  none: 'Сохранённых видов нет: выберите фильтры и сохраните их здесь.',
  sharedByMe: 'общий для вашей роли',
  sharedBy: 'поделился(-ась) {{name}}',
  home: 'Открывать панель с этого вида: {{name}}',
  remove: 'Удалить: {{name}}',
  save: 'Сохранить этот вид…',
  wall: 'Показывать по очереди на настенном экране',
  onWall: 'Показывать на настенном экране: {{name}}',
  leaveWall: 'Выйти с экрана (Esc)',
  name: 'Название',
  nameHint: 'Например: «Шымкент, эта кампания»',
  share: 'Показывать всем с моей ролью',
  keep: 'Сохранить',
  cancel: 'Отмена',
  tooMany: 'Видов уже {{most}}, больше нельзя: удалите какой-нибудь.',
  failed: 'Не сохранено. Попробуйте ещё раз.',
} as const satisfies MessageTree<typeof kk>;
