import type { MessageTree } from '../message-tree.ts';
import type { access as kk, accounts as kkAccounts, changes as kkChanges } from './kk.ts';

export const access = {
  role: {
    operator: 'Оператор',
    headOfFacility: 'Начальник производственного объекта',
    regionalManager: 'Руководитель филиала',
    headquarters: 'Центральный офис',
    editor: 'Редакция',
    contactCentre: 'Контакт-центр',
    administrator: 'Администратор',
  },
} as const satisfies MessageTree<typeof kk>;

export const changes = {
  title: 'История изменений',
  made: 'Создано',
  changed: 'Изменено',
  removed: 'Удалено',
  nothing: 'нет',
  earlier: 'Показать более ранние',
  empty: { title: 'Изменений пока нет', hint: 'Здесь будет видно, кто, когда и что изменил.' },
  failed: { title: 'Не удалось открыть историю изменений', hint: 'Проверьте сеть и повторите.' },
} as const satisfies MessageTree<typeof kkChanges>;

export const accounts = {
  title: 'Учётные записи',
} as const satisfies MessageTree<typeof kkAccounts>;
