/** Notices inside the application. */
export const notices = {
  title: 'Хабарламалар',
  close: 'Жабу',
  none: 'Хабарлама жоқ',
  noneHint: 'Айырма, түзету және еске салу осында шығады.',
  failed: 'Хабарламалар жүктелмеді.',
  isNew: 'жаңа',
  difference: '{{day}} айырмамен куәландырылды: {{difference}}. Себебі: {{reason}}',
  batchDisagrees: '{{collector}}: бума айырмамен қабылданды. {{what}} Себебі: {{reason}}',
  batchControl: 'Қабылданды: {{taken}}; есепте: {{control}}.',
  batchCards: 'Бағаға сай емес: {{cards}}; карточкаларда {{amounts}}, баға бойынша {{sum}}.',
  correction: '{{day}} түзетілді: № {{number}} абонементінің күші жойылды, {{refund}} қайтарылды. Себебі: {{reason}}',
  reminder: '{{day}} әлі куәландырылмаған. Күнді санап, қол қойыңыз. Еске салған: {{from}}',
  cash: 'ақша {{amount}}',
  cards: 'карточка: {{pieces}}',
} as const;
