import type { MessageTree } from '../../message-tree.ts';
import type { live as kk } from './kk.ts';

export const live = {
  title: 'Объект сегодня',
  hint: {
    open: 'Операционный день {{date}} · на {{time}}',
    counting: 'Операционный день {{date}} · закрыт, идёт подсчёт · на {{time}}',
    certified: 'Операционный день {{date}} · заверен · на {{time}}',
  },
  failed: 'Состояние объекта не открылось',
  stale: 'Связи нет: показано состояние на {{time}}. Повторяется само.',
  money: {
    title: 'Поступления',
    drawer: 'В кассу с начала дня',
    counter: 'Наличными в окне',
    remitted: 'Сдали почтальоны и агенты',
    corrected: 'Возвращено за прежние дни',
    paid: 'По счёту, оплачено',
    awaiting: 'По счёту, ждёт оплаты',
    collected: 'По карточкам, к сдаче',
  },
  channels: {
    title: 'Каналы приёма',
    facility: 'Окно',
    postman: 'Почтальоны',
    publicAgent: 'Общественные агенты',
    inAll: 'Всего',
  },
  hours: { title: 'Абонементы по часам', none: 'В этом операционном дне ещё не принято ни одного абонемента.' },
  clerks: {
    title: 'Кто работал в этом операционном дне',
    last: 'последний в {{time}}',
    none: 'в этом дне не принимал(а)',
  },
  drafts: {
    title: 'Начатые пачки',
    none: 'Начатых пачек нет.',
    cards: 'введено {{cards}} / {{control}}',
    heldBy: 'вводит: {{name}}, {{at}}',
  },
  debts: { title: 'Несданные деньги', none: 'Долгов нет.', failed: 'Долги не открылись.', go: 'Принять деньги' },
  waiting: {
    title: 'Незаверенные дни',
    none: 'Ждущих дней нет.',
    open: 'не закрыт',
    counting: 'подсчёт',
    certified: 'заверен',
  },
  differences: {
    title: 'Расхождения за 14 дней',
    none: 'В заверенных днях расхождений нет.',
    failed: 'Расхождения не открылись.',
    cash: 'деньги {{difference}}',
    cards: 'карточки: {{difference}}',
    reason: 'причина: {{reason}}',
  },
} as const satisfies MessageTree<typeof kk>;
