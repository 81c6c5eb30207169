import type { TurnRejection } from '@jazylym/domain/day/day';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatDate } from '../format.ts';
import type { Translate } from '../i18n.ts';

/** Why a day was not closed or not taken back, as a full sentence. */
export function explainTurn(rejection: TurnRejection, { t, language }: { t: Translate; language: Language }): string {
  const date = rejection.reason === 'nextDayBegun' ? rejection.nextDay : rejection.businessDate;
  return t(`day.end.rejection.${rejection.reason}`, { day: formatDate(date, language) });
}
