export const reportExport = {
  label: 'Сақтау: {{title}}',
  xlsx: 'Excel кестесі (XLSX)',
  csv: 'CSV кестесі',
  png: 'Сурет (PNG)',
  failed: 'Файл жасалмады. Қайталап көріңіз.',
  sheet: { table: 'Кесте', about: 'Мәлімет' },
  about: {
    shows: 'Не көрсетілген',
    page: 'Бет',
    address: 'Мекенжайы',
    counted: 'Қалай саналған',
    by: 'Жасаған',
    at: 'Жасалған уақыты',
  },
} as const;
