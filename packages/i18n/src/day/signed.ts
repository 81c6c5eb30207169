import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatMoney, formatNumber } from '../format.ts';
import { signed } from './explain-certify.ts';

/** A difference in tiyn with its sign, also where there is more than expected: «+500 ₸», «−500 ₸». */
export const signedMoney = (tiyn: number, language: Language): string => signed(tiyn, formatMoney(tiyn, language));

/** A difference in pieces with its sign: «+1», «−2». */
export const signedNumber = (count: number, language: Language): string => signed(count, formatNumber(count, language));
