import { randomBytes } from 'node:crypto';
import { AcceptAbonement } from '@jazylym/domain/abonement/abonement';
import type * as z from 'zod';
import { CITY_FACILITY } from './reference.ts';

export type RequestInput = z.input<typeof AcceptAbonement>;

let counter = 0;

/** A UUIDv7, new with every call and ascending within one process. */
function newId(): string {
  const time = (Date.UTC(2026, 10, 10) + counter++).toString(16).padStart(12, '0');
  const random = randomBytes(9).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-a${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

/** 75384 for a year from January, one set, delivered in Shymkent city: 3,775 ₸ of 4,000 ₸ given. Of catalogue 1. */
export const request = (change: Partial<RequestInput> = {}): AcceptAbonement =>
  AcceptAbonement.parse({
    id: newId(),
    facilityId: CITY_FACILITY,
    publicationIndex: '75384',
    startMonth: '2027-01',
    months: 12,
    sets: 1,
    subscriber: { kind: 'individual', name: 'Әлия Нұрғалиқызы', iin: null, phone: '+77011234567', language: 'kk' },
    address: { postalCode: '160000', settlement: 'Шымкент', street: 'Тәуке хан', house: '5', flat: '12' },
    channel: 'facility',
    payment: { method: 'cash', given: 400_000 },
    priceShown: { catalogueId: 1, total: 377_500 },
    ...change,
  });
