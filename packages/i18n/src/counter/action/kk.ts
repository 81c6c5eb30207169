/** What the counter can be told to do, as its buttons, its key sheet and its palette call it. */
export const action = {
  search: 'Іздеу',
  subscriber: 'Жазылушы',
  repeat: 'Соңғысын қайталау',
  pay: 'Оқып беру және төлем',
  print: 'Соңғы ПС-1 бланкісін ашу',
  park: 'Кейінге қалдыру',
  undo: 'Қайтару',
  palette: 'Барлық әрекет',
  keys: 'Пернелер',
  parked: 'Кейінге қалдырылғандар тізімі',
  discard: 'Енгізілгенді тастап, жаңадан бастау',
  organization: 'Жеке тұлға немесе ұйым: ауыстыру',
  kk: 'Экран тілі: қазақша',
  ru: 'Экран тілі: орысша',
  en: 'Экран тілі: ағылшынша',
} as const;
