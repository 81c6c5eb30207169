import { quote } from '../catalogue/quote.ts';
import type { QuoteFacts } from '../catalogue/start-month.ts';
import { addTiyn } from '../money/tiyn.ts';
import type { DeliveryPlace } from '../organisation/organisation.ts';
import type { Price, Rejection } from './abonement.ts';
import type { AcceptAbonements, Accepted, AcceptLine, Refusal } from './acceptance.ts';
import { lackOf } from './address.ts';
import { changeOf } from './cash.ts';

/** What a decision needs: the current catalogues, the order, the real date, and the delivery place that the postal code names. */
export type AcceptanceFacts = QuoteFacts & { place: DeliveryPlace | null };

export type Decision = { ok: true; accepted: Accepted } | ({ ok: false } & Refusal);

/**
 * Decides one client's request as a whole (S8-9): all lines or none, since they are paid together. Zone and territory follow
 * the delivery place, wherever the accepting facility is; prices are read from the catalogue of each line's start month, never taken from the request. The
 * first reason in this order is told: no catalogue · unknown postal code · a city's address that is not full (S8) · whatever `quote`
 * refuses, line by line · by account without an organization (S7) · a price shown is no longer the price · not enough cash for all lines.
 */
export function acceptAbonements(request: AcceptAbonements, facts: AcceptanceFacts): Decision {
  const { place } = facts;
  if (facts.catalogues.length === 0) return refuse({ reason: 'noCatalogue' });
  if (place === null) return refuse({ reason: 'unknownPostalCode', postalCode: request.address.postalCode });
  const missing = lackOf(request.address, place.zone);
  if (missing !== null) return refuse({ reason: 'addressIncomplete', missing });

  const prices: Price[] = [];
  for (const line of request.lines) {
    const quoted = quoteOf(line, place, facts);
    if (!quoted.ok) return refuse(quoted.rejection, line);
    prices.push(quoted.price);
  }

  const { payment, subscriber } = request;
  if (payment.method === 'account' && subscriber.kind !== 'organization')
    return refuse({ reason: 'accountNeedsOrganization' });
  for (const [position, line] of request.lines.entries()) {
    const price = prices[position];
    if (price !== undefined && priceDiffers(line, price)) return refuse(priceChanged(line, price), line);
  }
  const total = addTiyn(...prices.map((price) => price.total));
  if (payment.method === 'cash' && payment.given < total)
    return refuse({ reason: 'notEnoughCash', total, given: payment.given });
  return {
    ok: true,
    accepted: {
      request,
      taken: null,
      prices,
      zone: place.zone,
      deliveryFacilityId: place.facilityId,
      deliveryBranchCode: place.branchCode,
      total,
      change: changeOf(payment, total),
    },
  };
}

/** What one line costs where it is delivered, by the rules that the counter shows it by. */
const quoteOf = (
  { publicationIndex, startMonth, months, sets }: AcceptLine,
  { zone, branchCode }: DeliveryPlace,
  facts: AcceptanceFacts,
) => quote({ publicationIndex, startMonth, months, sets, zone, branchCode }, facts);

/**
 * A price shown from an older catalogue is refused only where the total differs: with the same total nothing changes for the
 * client, and a new catalogue version must not stop every counter in the country.
 */
const priceDiffers = ({ priceShown }: AcceptLine, price: Price): boolean => priceShown.total !== price.total;

const priceChanged = ({ priceShown }: AcceptLine, { catalogueId, total }: Price): Rejection => ({
  reason: 'priceChanged',
  shown: priceShown,
  current: { catalogueId, total },
});

const refuse = (rejection: Rejection, line?: AcceptLine): Decision => ({
  ok: false,
  rejection,
  lineId: line?.id ?? null,
});
