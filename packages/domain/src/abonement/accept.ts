import type { CalendarDate } from '../calendar/calendar.ts';
import type { AcceptanceOrder, Catalogue } from '../catalogue/catalogue.ts';
import { quote } from '../catalogue/quote.ts';
import type { DeliveryPlace } from '../organisation/organisation.ts';
import type { AcceptAbonement, Accepted, Price, Rejection } from './abonement.ts';
import { changeOf } from './cash.ts';

/** What a decision needs: the published catalogue, the order, the delivery place that the postal code names, the real date. */
export type AcceptanceFacts = {
  catalogue: Catalogue | null;
  order: AcceptanceOrder;
  place: DeliveryPlace | null;
  today: CalendarDate;
};

export type Acceptance = { ok: true; accepted: Accepted } | { ok: false; rejection: Rejection };

/**
 * Decides one request (S8-9). Zone and territory follow the delivery place, wherever the accepting facility is; the price is
 * read from the catalogue, never taken from the request. The first reason in this order is told: no catalogue · unknown postal
 * code · whatever `quote` refuses · by account without an organization (S7) · the price shown is no longer the price · not
 * enough cash.
 */
export function acceptAbonement(
  request: AcceptAbonement,
  { catalogue, order, place, today }: AcceptanceFacts,
): Acceptance {
  if (catalogue === null) return reject({ reason: 'noCatalogue' });
  if (place === null) return reject({ reason: 'unknownPostalCode', postalCode: request.address.postalCode });

  const { publicationIndex, startMonth, months, sets, payment, subscriber, priceShown } = request;
  const { zone, branchCode } = place;
  const quoted = quote({ publicationIndex, startMonth, months, sets, zone, branchCode }, { catalogue, order, today });
  if (!quoted.ok) return quoted;

  const { price } = quoted;
  if (payment.method === 'account' && subscriber.kind !== 'organization')
    return reject({ reason: 'accountNeedsOrganization' });
  if (priceDiffers(priceShown, price))
    return reject({
      reason: 'priceChanged',
      shown: priceShown,
      current: { catalogueId: price.catalogueId, total: price.total },
    });
  if (payment.method === 'cash' && payment.given < price.total)
    return reject({ reason: 'notEnoughCash', total: price.total, given: payment.given });
  const change = changeOf(payment, price.total);
  return {
    ok: true,
    accepted: { request, price, zone, deliveryFacilityId: place.facilityId, deliveryBranchCode: branchCode, change },
  };
}

/**
 * A price shown from an older catalogue is refused only where the total differs: with the same total nothing changes for the
 * client, and a new catalogue version must not stop every counter in the country.
 */
const priceDiffers = (shown: AcceptAbonement['priceShown'], price: Price): boolean => shown.total !== price.total;

const reject = (rejection: Rejection): Acceptance => ({ ok: false, rejection });
