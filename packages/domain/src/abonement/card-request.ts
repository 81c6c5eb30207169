import type { Collector } from '../organisation/collector.ts';
import type { DeliveryPlace } from '../organisation/organisation.ts';
import type { Price } from './abonement.ts';
import type { AcceptAbonements } from './acceptance.ts';
import type { TypedCard } from './card.ts';
import type { CardValues } from './read-card.ts';

/** What the counter would send: an individual, one line, the exact price in cash. Papers of a card are in Kazakh. */
export const requestOf = (
  card: TypedCard,
  values: CardValues,
  { catalogueId, total }: Price,
  { place, collector }: { place: DeliveryPlace | null; collector: Collector },
): AcceptAbonements => ({
  id: card.id,
  facilityId: collector.facilityId,
  subscriber: { kind: 'individual', name: values.name, iin: null, phone: null, language: 'kk' },
  address: {
    postalCode: values.postalCode,
    settlement: values.settlement || (place?.settlement.kk ?? ''),
    street: values.street,
    house: values.house,
    flat: values.flat,
  },
  channel: collector.channel,
  payment: { method: 'cash', given: total },
  lines: [
    {
      id: card.abonementId,
      publicationIndex: values.publicationIndex,
      startMonth: values.startMonth,
      months: values.months,
      sets: values.sets,
      priceShown: { catalogueId, total },
    },
  ],
});
