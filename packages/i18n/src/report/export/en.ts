import type { MessageTree } from '../../message-tree.ts';
import type { reportExport as kk } from './kk.ts';

export const reportExport = {
  label: 'Save: {{title}}',
  xlsx: 'Excel table (XLSX)',
  csv: 'CSV table',
  png: 'Picture (PNG)',
  failed: 'The file could not be made. Try again.',
  sheet: { table: 'Table', about: 'About' },
  about: {
    shows: 'Shows',
    page: 'Page',
    address: 'Address',
    counted: 'Counted',
    by: 'Made by',
    at: 'Made at',
  },
} as const satisfies MessageTree<typeof kk>;
