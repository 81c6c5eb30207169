import type { CertifyRejection } from '@jazylym/domain/day/certify';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatDate, formatMoment, formatMoney } from '../format.ts';
import type { Translate } from '../i18n.ts';
import { sayCards } from './say-cards.ts';
import { signed } from './signed.ts';

interface Wording {
  t: Translate;
  language: Language;
}

/** Why a day was not certified, as a full sentence: what is wrong and how to mend it. */
export function explainCertify(rejection: CertifyRejection, { t, language }: Wording): string {
  const money = (amount: number) => formatMoney(amount, language);
  switch (rejection.reason) {
    case 'wrongPin':
      return t(`day.certify.rejection.wrongPin.${rejection.whose}`, { count: rejection.attemptsLeft });
    case 'pinLocked':
      return t(`day.certify.rejection.pinLocked.${rejection.whose}`, {
        until: formatMoment(rejection.until, language),
      });
    case 'noPin':
      return t(`day.certify.rejection.noPin.${rejection.whose}`);
    case 'notTheHead':
      return t('day.certify.rejection.notTheHead', { userName: rejection.userName });
    case 'notCounted':
      return t(`day.certify.rejection.notCounted.${rejection.what}`);
    case 'leftTooMuch':
      return t('day.certify.rejection.leftTooMuch', {
        counted: money(rejection.counted),
        left: money(rejection.left),
      });
    case 'reasonNeeded':
      return t('day.certify.rejection.reasonNeeded', {
        cash: signed(rejection.cash, money(rejection.cash)),
        cards: sayCards({ difference: rejection.cards, wrong: rejection.cardsWrong }, language),
      });
    case 'earlierDayWaits':
    case 'notCounting':
      return t(`day.certify.rejection.${rejection.reason}`, { day: formatDate(rejection.businessDate, language) });
    case 'alreadyCertified':
      return t('day.certify.rejection.alreadyCertified', { number: rejection.number });
    case 'headNeeded':
    case 'changedMeanwhile':
    case 'cannotSeal':
    case 'conflict':
      return t(`day.certify.rejection.${rejection.reason}`);
  }
}
