import type { MessageTree } from '../../message-tree.ts';
import type { reportExport as kk } from './kk.ts';

export const reportExport = {
  label: 'Сохранить: {{title}}',
  xlsx: 'Таблица Excel (XLSX)',
  csv: 'Таблица CSV',
  png: 'Картинка (PNG)',
  failed: 'Файл не получился. Попробуйте ещё раз.',
  sheet: { table: 'Таблица', about: 'Сведения' },
  about: {
    shows: 'Что показано',
    page: 'Страница',
    address: 'Адрес',
    counted: 'Как посчитано',
    by: 'Составил',
    at: 'Время',
  },
} as const satisfies MessageTree<typeof kk>;
