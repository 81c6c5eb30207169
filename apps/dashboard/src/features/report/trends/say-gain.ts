import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatNumber } from '@jazylym/i18n/format';

/** A difference with its sign: «+12», «−5», «0». */
export const sayGain = (gain: number, language: Language): string =>
  `${gain > 0 ? '+' : ''}${formatNumber(gain, language)}`;
