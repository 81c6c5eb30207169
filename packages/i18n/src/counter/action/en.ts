import type { MessageTree } from '../../message-tree.ts';
import type { action as kk } from './kk.ts';

export const action = {
  search: 'Search',
  subscriber: 'Subscriber',
  repeat: 'Repeat the last',
  pay: 'Read back, pay',
  print: 'Open the last PS-1',
  park: 'Park',
  batch: 'Batch of cards',
  day: 'End of the day',
  undo: 'Undo',
  palette: 'All actions',
  keys: 'Keys',
  parked: 'List of what is parked',
  left: 'List of what is not handed over',
  invoices: 'Invoices that await payment',
  debts: 'Money not handed in: receive',
  collectors: 'Postmen and public agents',
  facility: 'The facility today',
  discard: 'Throw away what is typed and begin anew',
  organization: 'Individual or organization: switch',
  kk: 'Screen language: Kazakh',
  ru: 'Screen language: Russian',
  en: 'Screen language: English',
} as const satisfies MessageTree<typeof kk>;
