import type { MessageTree } from '../../message-tree.ts';
import type { action as kk } from './kk.ts';

export const action = {
  search: 'Поиск',
  subscriber: 'Подписчик',
  repeat: 'Повторить последнее',
  pay: 'Зачитать, оплата',
  print: 'Открыть последнюю ПС-1',
  park: 'Отложить',
  batch: 'Пачка карточек',
  day: 'Завершение операционного дня',
  undo: 'Вернуть',
  palette: 'Все действия',
  keys: 'Клавиши',
  parked: 'Список отложенных',
  left: 'Список невыданных',
  invoices: 'Счета, ожидающие оплаты',
  debts: 'Несданные деньги: принять',
  collectors: 'Почтальоны и общественные агенты',
  facility: 'Объект сегодня',
  discard: 'Удалить введённое и начать заново',
  organization: 'Физлицо или юрлицо: переключить',
  kk: 'Язык экрана: казахский',
  ru: 'Язык экрана: русский',
  en: 'Язык экрана: английский',
} as const satisfies MessageTree<typeof kk>;
