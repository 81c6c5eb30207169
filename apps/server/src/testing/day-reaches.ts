import type { TestClient } from './client.ts';
import { registerCollector } from './day.ts';
import { COUNTER, DAY_READERS, type Reach } from './reach.ts';
import { newId } from './request.ts';
import { TARGETS } from './targets.ts';

/** A postman of the city facility with blanks 101 … 200, and money that they handed in. */
export const POSTMAN = newId();
const REMITTANCE = newId();

/** Makes what the rows below ask about. */
export async function prepareDay(head: TestClient): Promise<void> {
  await registerCollector(head, { id: POSTMAN });
  const received = { facilityId: TARGETS.own, id: REMITTANCE, collectorId: POSTMAN, amount: 10_000 };
  await head.day.receiveRemittance.mutate(received);
}

/** The register is kept by the head alone. */
const HEAD: Reach['reaches'] = { head: ['own'] };
const NEXT = {
  ...{ channel: 'publicAgent', number: 2, name: 'Матрица', round: '' },
  ...{ activeFrom: '2026-01-01', activeTo: null },
} as const;

/** Who keeps and sees collectors, their blanks, their money, and a facility at this instant. */
export const DAY_REACHES: Record<string, Reach> = {
  'organisation.collectors': { input: (target) => ({ facilityId: TARGETS[target] }), reaches: DAY_READERS },
  'organisation.enteredHere': { input: (target) => ({ facilityId: TARGETS[target] }), reaches: DAY_READERS },
  'organisation.blanks': {
    input: (target) => ({ facilityId: TARGETS[target], collectorId: POSTMAN }),
    reaches: DAY_READERS,
  },
  'organisation.keepCollector': {
    input: (target) => ({ facilityId: TARGETS[target], id: newId(), seen: null, next: NEXT }),
    reaches: HEAD,
  },
  'organisation.issueBlanks': {
    input: (target) => ({
      ...{ facilityId: TARGETS[target], id: newId(), collectorId: POSTMAN },
      range: { first: 201, last: 210 },
    }),
    reaches: HEAD,
  },
  'organisation.endBlanks': {
    input: (target) => ({
      ...{ facilityId: TARGETS[target], id: newId(), collectorId: POSTMAN, end: 'spoiled', reason: 'Сия төгілді' },
      range: { first: 101, last: 101 },
    }),
    reaches: HEAD,
  },
  'day.live': { input: (target) => ({ facilityId: TARGETS[target] }), reaches: DAY_READERS },
  'day.work': { input: (target) => ({ facilityId: TARGETS[target] }), reaches: DAY_READERS },
  'day.debts': { input: (target) => ({ facilityId: TARGETS[target] }), reaches: DAY_READERS },
  'day.remittances': {
    input: (target) => ({ facilityId: TARGETS[target], businessDate: '2026-11-10' }),
    reaches: DAY_READERS,
  },
  'day.receiveRemittance': {
    input: (target) => ({ facilityId: TARGETS[target], id: newId(), collectorId: POSTMAN, amount: 10_000 }),
    reaches: COUNTER,
  },
  'day.correctRemittance': {
    input: (target) => ({
      ...{ facilityId: TARGETS[target], id: newId(), remittanceId: REMITTANCE, reason: 'қате терілді' },
    }),
    reaches: COUNTER,
  },
};
