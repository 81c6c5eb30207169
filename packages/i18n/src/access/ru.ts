import type { MessageTree } from '../message-tree.ts';
import type { access as kk } from './kk.ts';

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
