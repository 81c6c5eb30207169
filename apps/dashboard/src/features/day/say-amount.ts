import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatNumber } from '@jazylym/i18n/format';

/** An amount in tiyn as a column of tenge shows it: the unit stands in its head. */
export const sayAmount = (tiyn: number, language: Language): string =>
  formatNumber(tiyn / 100, language, tiyn % 100 === 0 ? 0 : 2);
