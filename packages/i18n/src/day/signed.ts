import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatMoney, formatNumber } from '../format.ts';

/** A difference with its sign, so that less and more are told apart: «+1 200 ₸», «−3», «0». */
export const signed = (difference: number, text: string): string => (difference > 0 ? `+${text}` : text);

/** A difference in tiyn with its sign, also where there is more than expected: «+500 ₸», «−500 ₸». */
export const signedMoney = (tiyn: number, language: Language): string => signed(tiyn, formatMoney(tiyn, language));

/** A difference in pieces with its sign: «+1», «−2». */
export const signedNumber = (count: number, language: Language): string => signed(count, formatNumber(count, language));
