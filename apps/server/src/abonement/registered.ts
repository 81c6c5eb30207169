import type { Abonement, Accepted } from '@jazylym/domain/abonement/abonement';
import { formatNumber } from '@jazylym/domain/abonement/number';
import type { Actor } from '@jazylym/domain/access/role';
import type { DeliveryPlace, Facility, Names } from '@jazylym/domain/organisation/organisation';
import type { Line } from './store.ts';

type Registered = {
  accepted: Accepted;
  /** As the catalogue that it was priced by has it. */
  title: Names;
  line: Line;
  facility: Facility;
  place: DeliveryPlace;
  actor: Actor;
  now: Date;
};

/**
 * The abonement as `storedAbonement` would read it back, put together from what was just stored: an acceptance asks the
 * database once. A test holds the two equal.
 */
export function registeredAbonement({ accepted, title, line, facility, place, actor, now }: Registered): Abonement {
  const { request, price, zone, change } = accepted;
  const { id, publicationIndex, startMonth, months, sets, subscriber, address, channel, payment } = request;
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
    title,
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
