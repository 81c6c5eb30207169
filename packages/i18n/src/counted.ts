import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatNumber } from './format.ts';

type RussianForms = readonly [one: string, few: string, many: string];
type EnglishForms = readonly [one: string, other: string];

/** What is counted aloud. Kazakh does not inflect after a number; Chromium's plural rules do not know Kazakh anyway. */
const NOUNS = {
  month: { kk: 'ай', ru: ['месяц', 'месяца', 'месяцев'], en: ['month', 'months'] },
  day: { kk: 'күн', ru: ['день', 'дня', 'дней'], en: ['day', 'days'] },
  set: { kk: 'жиынтық', ru: ['комплект', 'комплекта', 'комплектов'], en: ['set', 'sets'] },
  abonement: { kk: 'абонемент', ru: ['абонемент', 'абонемента', 'абонементов'], en: ['abonement', 'abonements'] },
  publication: { kk: 'басылым', ru: ['издание', 'издания', 'изданий'], en: ['title', 'titles'] },
  branch: { kk: 'филиал', ru: ['филиал', 'филиала', 'филиалов'], en: ['branch', 'branches'] },
  card: { kk: 'карточка', ru: ['карточка', 'карточки', 'карточек'], en: ['card', 'cards'] },
  issue: { kk: 'нөмір', ru: ['номер', 'номера', 'номеров'], en: ['issue', 'issues'] },
} as const satisfies Record<string, { kk: string; ru: RussianForms; en: EnglishForms }>;

export type CountedNoun = keyof typeof NOUNS;

function russianForm(count: number, [one, few, many]: RussianForms): string {
  const tens = count % 100;
  const units = count % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** The noun alone in the form that `count` asks for: 5 → «комплектов». */
function nounFor(count: number, noun: CountedNoun, language: Language): string {
  const forms = NOUNS[noun];
  if (language === 'kk') return forms.kk;
  if (language === 'ru') return russianForm(count, forms.ru);
  return count === 1 ? forms.en[0] : forms.en[1];
}

/** A whole number ≥ 0 of something in words: «12 ай», «2 комплекта», «1 month». */
export const counted = (count: number, noun: CountedNoun, language: Language): string =>
  `${formatNumber(count, language)}\u00a0${nounFor(count, noun, language)}`;
