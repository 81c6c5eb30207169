import type { Chance } from './random.ts';

const words = (text: string): string[] => text.split(' ');

const KAZAKH_SURNAMES = words(
  'Ахметов Омаров Оспанов Ибраев Сейітов Жүнісов Қасымов Нұрпейісов Әбдірахманов Сәрсенов Бекболатов Есенов Төлегенов ' +
    'Мұқанов Тілеубаев Қожахметов Жақсылықов Байжанов Сұлтанов Ержанов Көшербаев Досмағамбетов Рахымов Ысқақов Үсенов',
);
const KAZAKH_MEN = words(
  'Ерлан Нұрлан Серік Бауыржан Дәурен Асхат Қайрат Мұрат Талғат Ержан Арман Данияр Бекзат Әлихан Жандос Самат Болат Тимур',
);
const KAZAKH_WOMEN = words(
  'Айгүл Гүлнар Сәуле Динара Жанар Мадина Ақмарал Гүлмира Назгүл Әсел Айнұр Бақыт Шолпан Раушан Меруерт Күлпаш Зәуре Әсия',
);
const RUSSIAN_SURNAMES = words(
  'Иванов Петров Кузнецов Смирнов Попов Соколов Лебедев Морозов Волков Зайцев Павлов Семёнов Голубев Виноградов Богданов Фёдоров',
);
const RUSSIAN_MEN = words('Александр Сергей Владимир Андрей Николай Михаил Виктор Юрий Евгений Дмитрий Павел Олег');
const RUSSIAN_WOMEN = words('Елена Ольга Наталья Татьяна Светлана Людмила Галина Ирина Валентина Нина Марина Лариса');
const RUSSIAN_FATHERS = words('Александр Иван Виктор Владимир Степан Борис Антон Семён Леонид Максим Роман');
/** Of the country's other peoples: whole names, as they are written there. */
const OTHERS = [
  'Ким Ирина Сергеевна',
  'Цой Виктор Ильич',
  'Шмидт Андрей Карлович',
  'Вагнер Анна Петровна',
  'Садыров Рустам Хамитович',
  'Розиева Гульнара Абдуллаевна',
  'Юлдашев Бахтияр Акрамович',
  'Мухамедова Зульфия Рашидовна',
  'Галиев Ринат Фаритович',
  'Мамедова Лейла Исмаиловна',
  'Бойко Оксана Григорьевна',
  'Маматов Хасан Юсупович',
];
const OTHERS_AMONG_RUSSIAN_SPEAKERS = 0.2;

/** An invented person's full name: surname, name, father's name, as a Kazakh writes it in Kazakh. */
export function kazakhName(chance: Chance, isWoman: boolean): string {
  const surname = chance.oneOf(KAZAKH_SURNAMES);
  const father = chance.oneOf(KAZAKH_MEN);
  return isWoman
    ? `${surname}а ${chance.oneOf(KAZAKH_WOMEN)} ${father}қызы`
    : `${surname} ${chance.oneOf(KAZAKH_MEN)} ${father}ұлы`;
}

/** An invented full name of one who speaks Russian with the operator: a Russian's, or that of another people of the country. */
export function russianName(chance: Chance, isWoman: boolean): string {
  if (chance.happens(OTHERS_AMONG_RUSSIAN_SPEAKERS)) return chance.oneOf(OTHERS);
  const surname = chance.oneOf(RUSSIAN_SURNAMES);
  const father = chance.oneOf(RUSSIAN_FATHERS);
  return isWoman
    ? `${surname}а ${chance.oneOf(RUSSIAN_WOMEN)} ${father}овна`
    : `${surname} ${chance.oneOf(RUSSIAN_MEN)} ${father}ович`;
}
