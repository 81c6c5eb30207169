import { formatNumber } from '@jazylym/domain/abonement/number';
import type { ExtendedProtocol } from '@jazylym/domain/day/protocol';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { counted } from '@jazylym/i18n/counted';
import { formatShortDate } from '@jazylym/i18n/format';
import type { Translate } from '@jazylym/i18n/i18n';

type NumberRange = ExtendedProtocol['numbers'][number];

/** The first and the last number of a range as they are printed, and how many of the day lie between. */
export function sayRange(range: NumberRange, facilityCode: string, language: Language): string {
  const { year, series, first, last, count } = range;
  const printed = (sequence: number) => formatNumber({ facilityCode, year, series, sequence });
  return `${printed(first)} – ${printed(last)}: ${counted(count, 'abonement', language)}`;
}

/** The numbers in between that are not of this day, and whose they are; a number that no day holds is a fault. */
export const sayGaps = (
  { gaps }: NumberRange,
  { t, language }: { t: Translate; language: Language },
): { key: number; text: string; isFault: boolean }[] =>
  gaps.map(({ first, last, businessDate }) => {
    const numbers = first === last ? String(first) : `${first}–${last}`;
    return {
      key: first,
      text:
        businessDate === null
          ? t('day.sheet.gapOfNoDay', { numbers })
          : t('day.sheet.gapOfDay', { numbers, day: formatShortDate(businessDate, language) }),
      isFault: businessDate === null,
    };
  });
