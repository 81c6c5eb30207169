import type { Abonement, Price } from '@jazylym/domain/abonement/abonement';
import type { Acceptance, Accepted, AcceptLine } from '@jazylym/domain/abonement/acceptance';
import { formatNumber } from '@jazylym/domain/abonement/number';
import type { Actor } from '@jazylym/domain/access/role';
import type { DeliveryPlace, Facility, Names } from '@jazylym/domain/organisation/organisation';
import type { Line } from './store.ts';

type Registered = {
  accepted: Accepted;
  /** A title's name as the catalogue that it was priced by has it. */
  titleOf: (price: Price) => Names;
  /** What the database said, line by line. */
  lines: readonly Line[];
  facility: Facility;
  place: DeliveryPlace;
  actor: Actor;
  now: Date;
};

/**
 * The acceptance as `storedAcceptance` would read it back, put together from what was just stored: an acceptance asks the
 * database once. A test holds the two equal.
 */
export function registeredAcceptance(registered: Registered): Acceptance {
  const { request, total, change } = registered.accepted;
  const { payment } = request;
  return {
    id: request.id,
    facilityId: registered.facility.id,
    abonements: request.lines.map((line, position) => registeredAbonement(registered, line, position)),
    total,
    reversedIds: [],
    payment:
      payment.method === 'cash'
        ? { ...payment, change }
        : { method: 'account', bankAccount: payment.bankAccount, purpose: payment.purpose, due: total, paid: null },
  };
}

function registeredAbonement(
  { accepted, titleOf, lines, facility, place, actor, now }: Registered,
  asked: AcceptLine,
  position: number,
): Abonement {
  const { request, prices, zone } = accepted;
  const line = lines.find(({ id }) => id === asked.id);
  const price = prices[position];
  if (line === undefined || price === undefined) throw new Error(`accept_abonements answered nothing of ${asked.id}`);
  const { numberYear: year, numberSequence: sequence, businessDate } = line;
  return {
    id: asked.id,
    acceptanceId: request.id,
    facilityId: facility.id,
    facilityCode: facility.code,
    facilityNames: facility.names,
    number: formatNumber({ facilityCode: facility.code, year, series: 0, sequence }),
    publicationIndex: asked.publicationIndex,
    title: titleOf(price),
    startMonth: asked.startMonth,
    months: asked.months,
    sets: asked.sets,
    zone,
    price,
    subscriber: request.subscriber,
    address: request.address,
    deliveryFacilityNames: place.facilityNames,
    deliveryBranchNames: place.branchNames,
    channel: request.channel,
    taken: null,
    payment: request.payment.method === 'cash' ? { method: 'cash' } : { method: 'account', status: 'awaiting' },
    businessDate,
    acceptedAt: now.toISOString(),
    operatorName: actor.displayName,
  };
}
