import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatNumber } from '../format.ts';
import { signedNumber } from './signed.ts';

/** Cards that differ: by how many, with a sign, and how many are missing or foreign. */
export type WrongCards = { difference: number; wrong: number };

const BOTH: Record<Language, (missing: string, foreign: string) => string> = {
  kk: (missing, foreign) => `${missing} жоқ, ${foreign} бөтен`,
  ru: (missing, foreign) => `не хватает ${missing}, чужих ${foreign}`,
  en: (missing, foreign) => `${missing} missing, ${foreign} foreign`,
};

/** What is wrong with the cards: «−1», «+2»; where some are missing and others foreign, both: «2 жоқ, 1 бөтен». */
export function sayCards({ difference, wrong }: WrongCards, language: Language): string {
  if (wrong <= Math.abs(difference)) return signedNumber(difference, language);
  const say = (count: number) => formatNumber(count, language);
  return BOTH[language](say((wrong - difference) / 2), say((wrong + difference) / 2));
}
