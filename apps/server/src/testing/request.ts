import { randomBytes } from 'node:crypto';
import { AcceptAbonements, type AcceptLine } from '@jazylym/domain/abonement/acceptance';
import type * as z from 'zod';
import { CITY_FACILITY } from './reference.ts';

type LineInput = z.input<typeof AcceptLine>;
export type RequestInput = Omit<z.input<typeof AcceptAbonements>, 'lines'> & Omit<LineInput, 'id'>;

let counter = 0;

/** A UUIDv7, new with every call and ascending within one process. */
export function newId(): string {
  const time = (Date.UTC(2026, 10, 10) + counter++).toString(16).padStart(12, '0');
  const random = randomBytes(9).toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${random.slice(0, 3)}-a${random.slice(3, 6)}-${random.slice(6, 18)}`;
}

/**
 * One client's acceptance of one line, whose abonement has the acceptance's id: 75384 for a year from January, one set, delivered
 * in Shymkent city: 3,775 ₸ of 4,000 ₸ given. Of catalogue 1.
 */
export function request(change: Partial<RequestInput> = {}): AcceptAbonements {
  const { publicationIndex, startMonth, months, sets, priceShown, ...whole } = {
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
  };
  const line = { id: whole.id, publicationIndex, startMonth, months, sets, priceShown };
  return AcceptAbonements.parse({ ...whole, lines: [line] });
}

/** The same request with another line in place of its first. */
export const withLine = (asked: AcceptAbonements, change: Partial<AcceptLine>): AcceptAbonements => ({
  ...asked,
  lines: asked.lines.map((line, position) => (position === 0 ? { ...line, ...change } : line)),
});

/** A client of several lines: each like `request`'s but for what is named; paid exactly unless `change` says otherwise. */
export function requestOf(lines: readonly Partial<LineInput>[], change: Partial<RequestInput> = {}): AcceptAbonements {
  const base = request(change);
  const all = lines.map((line) => ({ ...base.lines[0], id: newId(), ...line }));
  const total = all.reduce((sum, { priceShown }) => sum + (priceShown?.total ?? 0), 0);
  return AcceptAbonements.parse({ ...base, payment: { method: 'cash', given: total }, ...change, lines: all });
}
