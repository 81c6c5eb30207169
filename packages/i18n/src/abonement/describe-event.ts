import type { AbonementEvent } from '@jazylym/domain/abonement/afterwards';
import type { Language } from '@jazylym/domain/organisation/organisation';
import { formatDate, formatMoney } from '../format.ts';
import type { Translate } from '../i18n.ts';

/** What happened, in words; when, by whom and with which abonements is said beside it. */
export function describeEvent(event: AbonementEvent, { t, language }: { t: Translate; language: Language }): string {
  switch (event.kind) {
    case 'registered':
    case 'signed':
    case 'handedOver':
      return t(`abonement.event.${event.kind}`);
    case 'printed': {
      const paper = t(`abonement.paper.${event.paper}`);
      return event.number === 1
        ? t('abonement.event.original', { paper })
        : t('abonement.event.copy', { paper, number: event.number - 1 });
    }
    case 'reversed': {
      const { reason, refund, correctedOn } = event;
      if (correctedOn !== null) {
        const day = formatDate(correctedOn, language);
        return refund === 0
          ? t('abonement.event.correctedUnpaid', { day, reason })
          : t('abonement.event.corrected', { day, reason, refund: formatMoney(refund, language) });
      }
      return refund === 0
        ? t('abonement.event.reversedUnpaid', { reason })
        : t('abonement.event.reversed', { reason, refund: formatMoney(refund, language) });
    }
    case 'paid':
      return t('abonement.event.paid', {
        amount: formatMoney(event.amount, language),
        paidOn: formatDate(event.paidOn, language),
        reference: event.reference,
      });
  }
}
