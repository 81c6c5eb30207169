import { type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';

/** The languages in which papers write sums out. */
type PaperLanguage = 'kk' | 'ru';

const words = (text: string): readonly string[] => ['', ...text.split(' ')];

type Numerals = { units: readonly string[]; tens: readonly string[]; hundreds: readonly string[] };

const KAZAKH: Numerals = {
  units: words('бір екі үш төрт бес алты жеті сегіз тоғыз'),
  tens: words('он жиырма отыз қырық елу алпыс жетпіс сексен тоқсан'),
  // «Бір жүз» and not «жүз» alone: before a word that is left out, another could be written on a paper of money.
  hundreds: words('бір екі үш төрт бес алты жеті сегіз тоғыз').map((unit) => unit && `${unit} жүз`),
};

const RUSSIAN: Numerals = {
  units: words('один два три четыре пять шесть семь восемь девять'),
  tens: words('десять двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'),
  hundreds: words('сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'),
};

const RUSSIAN_TEENS = [
  'десять',
  ...'один две три четыр пят шест сем восем девят'.split(' ').map((stem) => `${stem}надцать`),
];

/** Names of the groups of three digits, the lowest first; the tenge themselves have none. A safe number of tiyn has five groups. */
const KAZAKH_GROUPS = words('мың миллион миллиард триллион');
const RUSSIAN_GROUPS: readonly (readonly [one: string, few: string, many: string])[] = [
  ['', '', ''],
  ['тысяча', 'тысячи', 'тысяч'],
  ...(['миллион', 'миллиард', 'триллион'] as const).map((name) => [name, `${name}а`, `${name}ов`] as const),
];

const at = (list: readonly string[], index: number): string => list[index] ?? '';

function kazakhGroup(group: number, place: number): string[] {
  const { units, tens, hundreds } = KAZAKH;
  return [
    at(hundreds, Math.floor(group / 100)),
    at(tens, Math.floor((group % 100) / 10)),
    at(units, group % 10),
    at(KAZAKH_GROUPS, place),
  ];
}

function russianGroup(group: number, place: number): string[] {
  const { units, tens, hundreds } = RUSSIAN;
  const rest = group % 100;
  const isTeen = rest >= 10 && rest < 20;
  const unit = isTeen ? 0 : group % 10;
  // A thousand is feminine, and tenge are masculine: «одна тысяча», «один тенге».
  const gendered = place === 1 && unit < 3 ? at(['', 'одна', 'две'], unit) : at(units, unit);
  const [one, few, many] = RUSSIAN_GROUPS[place] ?? ['', '', ''];
  return [
    at(hundreds, Math.floor(group / 100)),
    isTeen ? at(RUSSIAN_TEENS, rest - 10) : at(tens, Math.floor(rest / 10)),
    gendered,
    unit === 1 ? one : unit >= 2 && unit <= 4 ? few : many,
  ];
}

/** A whole number ≥ 0 in words, all in lower case: 2775 → «екі мың жеті жүз жетпіс бес». */
export function numberInWords(number: number, language: PaperLanguage): string {
  if (!Number.isSafeInteger(number) || number < 0) throw new RangeError(`not a whole number: ${number}`);
  if (number === 0) return language === 'kk' ? 'нөл' : 'ноль';
  const inGroup = language === 'kk' ? kazakhGroup : russianGroup;
  const groups: string[] = [];
  for (let rest = number, place = 0; rest > 0; rest = Math.floor(rest / 1000), place += 1) {
    if (rest % 1000 > 0) groups.unshift(...inGroup(rest % 1000, place));
  }
  return groups.filter((word) => word !== '').join(' ');
}

/** Money as papers write it out, tiyn in figures: 277 505 → «Екі мың жеті жүз жетпіс бес теңге 05 тиын». */
export function amountInWords(amount: Tiyn, language: PaperLanguage): string {
  const whole = numberInWords(Math.floor(tiyn(amount) / 100), language);
  const rest = String(amount % 100).padStart(2, '0');
  const opening = whole.charAt(0).toUpperCase() + whole.slice(1);
  return `${opening} ${language === 'kk' ? 'теңге' : 'тенге'} ${rest} тиын`;
}
