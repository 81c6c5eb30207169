import type { MessageTree } from '../../message-tree.ts';
import type { channels as kk } from './kk.ts';

export const channels = {
  title: 'Каналы и оплата',
  channel: { facility: 'Объект почты', postman: 'Почтальоны', publicAgent: 'Общественные агенты' },
  byChannel: 'Кто принял',
  byPayment: 'Как оплачено',
  payment: { cash: 'Наличными', paid: 'По счёту, оплачено', awaiting: 'По счёту, ожидает оплаты' },
  noAwaiting: 'Ожидающее оплаты исключено фильтром.',
  notCompared: 'Оплаченное по счёту и ожидающее не сравнивается с прошлой кампанией: её счета с тех пор оплачены.',
  awaiting: 'Ожидает оплаты: сколько дней',
  awaitingNote: 'Все неоплаченные счета независимо от периода; дни считаются от приёма абонемента.',
  age: { fresh: '0–3 дня', week: '4–10 дней', month: '11–30 дней', older: 'больше 30 дней' },
  noneAwaiting: 'Счетов, ожидающих оплаты, нет',
  byBranch: 'По филиалам',
  byFacility: 'По объектам',
  facilitiesNote: 'Объекты показываются, когда издания не выбраны.',
  overdue: 'Ожидается больше 30 дней',
  head: {
    channel: 'Канал',
    payment: 'Оплата',
    age: 'С приёма прошло',
    sets: 'Комплекты',
    abonements: 'Абонементы',
    amount: 'Сумма',
    share: 'Доля',
    change: 'Изменение',
    branch: 'Филиал',
    facility: 'Объект',
  },
  narrow: '{{name}}: показать только этот филиал',
  days: '{{name}}: операционные дни',
} as const satisfies MessageTree<typeof kk>;
