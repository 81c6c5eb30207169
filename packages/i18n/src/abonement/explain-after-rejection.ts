import type { AfterRejection } from '@jazylym/domain/abonement/afterwards';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatDate, formatMoney } from '../format.ts';
import type { Translate } from '../i18n.ts';

/** Why a reversal or a payment was not recorded, as a full sentence for the clerk: what is wrong and what to do. */
export function explainAfterRejection(
  rejection: AfterRejection,
  { t, language }: { t: Translate; language: Language },
): string {
  switch (rejection.reason) {
    case 'dayClosed':
      return t('abonement.afterRejection.dayClosed', {
        businessDate: formatDate(rejection.businessDate, language),
        openDay: formatDate(rejection.openDay, language),
      });
    case 'alreadyPaid':
      return t('abonement.afterRejection.alreadyPaid', {
        paidOn: formatDate(rejection.paidOn, language),
        reference: rejection.reference,
      });
    case 'wrongAmount':
      return t('abonement.afterRejection.wrongAmount', {
        due: formatMoney(rejection.due, language),
        amount: formatMoney(rejection.amount, language),
      });
    case 'paidInFuture':
      return t('abonement.afterRejection.paidInFuture', {
        paidOn: formatDate(rejection.paidOn, language),
        today: formatDate(rejection.today, language),
      });
    case 'paidBeforeInvoice':
      return t('abonement.afterRejection.paidBeforeInvoice', {
        paidOn: formatDate(rejection.paidOn, language),
        issuedOn: formatDate(rejection.issuedOn, language),
      });
    case 'alreadyReversed':
    case 'notDue':
    case 'conflict':
      return t(`abonement.afterRejection.${rejection.reason}`);
  }
}
