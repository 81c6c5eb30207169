import type { Abonement, Accepted } from '@jazylym/domain/abonement/abonement';
import { formatNumber } from '@jazylym/domain/abonement/number';
import type { Actor } from '@jazylym/domain/access/role';
import type { DeliveryPlace, Facility } from '@jazylym/domain/organisation/organisation';
import type { Known } from '../organisation/known.ts';
import type { Line } from './store.ts';

type Registered = {
  accepted: Accepted;
  line: Line;
  facility: Facility;
  place: DeliveryPlace;
  actor: Actor;
  now: Date;
  known: Known;
};

/**
 * The abonement as `storedAbonement` would read it back, put together from what was just stored: an acceptance asks the
 * database once. A test holds the two equal.
 */
export function registeredAbonement({ accepted, line, facility, place, actor, now, known }: Registered): Abonement {
  const { request, price, zone, change } = accepted;
  const { id, publicationIndex, startMonth, months, sets, subscriber, address, channel, payment } = request;
  const publication = known.publications().get(publicationIndex);
  if (publication === undefined) throw new Error(`publication ${publicationIndex} was sold but is not known`);
  return {
    id,
    facilityId: facility.id,
    facilityCode: facility.code,
    facilityNames: facility.names,
    number: formatNumber({
      facilityCode: facility.code,
      year: line.numberYear,
      series: 0,
      sequence: line.numberSequence,
    }),
    publicationIndex,
    title: publication.title,
    startMonth,
    months,
    sets,
    zone,
    price,
    subscriber,
    address,
    deliveryFacilityNames: place.facilityNames,
    deliveryBranchNames: place.branchNames,
    channel,
    payment: payment.method === 'cash' ? { ...payment, change } : { method: 'account', status: 'awaiting' },
    businessDate: line.businessDate,
    acceptedAt: now.toISOString(),
    operatorName: actor.displayName,
  };
}
