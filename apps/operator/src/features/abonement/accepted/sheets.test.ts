import { Acceptance } from '@jazylym/domain/abonement/acceptance';
import { AbonementEvent } from '@jazylym/domain/abonement/afterwards';
import type { Names } from '@jazylym/domain/organisation/organisation';
import { expect, test } from 'vitest';
import { historyLines } from './history-lines.ts';
import { firstChoice, sheetsOf, timesPrinted } from './sheets.ts';

const idOf = (place: number) => `01934567-89ab-7def-8123-45678900000${place}`;
const names: Names = { kk: 'Сайрам', ru: 'Сайрам', en: 'Sairam' };
const abonementOf = (place: number) => ({
  id: idOf(place),
  acceptanceId: idOf(0),
  facilityId: 1,
  facilityCode: '160000',
  facilityNames: names,
  number: `160000-26-0-00000${place}-6`,
  publicationIndex: '75384',
  title: names,
  startMonth: '2027-01',
  months: 12,
  sets: 1,
  zone: 'city',
  price: {
    catalogueId: 1,
    catalogueYear: 2027,
    catalogueVersion: 1,
    publicationIndex: '75384',
    row: { months: 12, zone: 'city', publisher: 324_000, delivery: 53_500 },
    sets: 1,
    publisher: 324_000,
    delivery: 53_500,
    total: 377_500,
  },
  subscriber: { kind: 'individual', name: 'Әлия', iin: null, phone: null, language: 'kk' },
  address: { postalCode: '160000', settlement: 'Шымкент', street: '', house: '', flat: '' },
  deliveryFacilityNames: names,
  deliveryBranchNames: names,
  channel: 'facility',
  taken: null,
  payment: { method: 'cash' },
  businessDate: '2026-11-10',
  acceptedAt: '2026-11-10T06:00:00.000Z',
  operatorName: 'Айгерім',
});
const cash = Acceptance.parse({
  id: idOf(0),
  facilityId: 1,
  abonements: [abonementOf(1), abonementOf(2)],
  total: 755_000,
  reversedIds: [],
  payment: { method: 'cash', given: 755_000, change: 0 },
});
const account: Acceptance = {
  ...cash,
  payment: { method: 'account', bankAccount: null, purpose: '', due: cash.total, paid: null },
};

const by = { at: '2026-11-10T06:00:00.000Z', operatorName: 'Айгерім' };
const happened = (facts: object) => AbonementEvent.parse({ ...by, ...facts });
const printed = (place: number | null, paper = 'ps1', number = 1) =>
  happened({ kind: 'printed', abonementId: place === null ? null : idOf(place), paper, number });
const papers = (sheets: { paper: string; documentId: string }[]) =>
  sheets.map(({ paper, documentId }) => `${paper} ${documentId.at(-1)}`);

test('right after acceptance every PS-1 is printed with the receipt, or the invoice', () => {
  expect(papers(firstChoice({ acceptance: cash, history: [] }))).toEqual(['ps1 1', 'ps1 2', 'receipt 0']);
  expect(papers(firstChoice({ acceptance: account, history: [] }))).toEqual(['ps1 1', 'ps1 2', 'invoice 0']);
});

test('later what was never printed comes first, and PS-1 again when all was', () => {
  const some = [printed(1), printed(null, 'receipt')];
  expect(papers(firstChoice({ acceptance: cash, history: some }))).toEqual(['ps1 2']);
  expect(papers(firstChoice({ acceptance: cash, history: [...some, printed(2)] }))).toEqual(['ps1 1', 'ps1 2']);
});

test('what was reversed is printed only where it is chosen; with nothing left, nothing is', () => {
  const some = { ...cash, reversedIds: [idOf(1)] };
  expect(papers(sheetsOf(some))).toEqual(['ps1 1', 'ps1 2', 'receipt 0', 'priceExplanation 0']);
  expect(papers(firstChoice({ acceptance: some, history: [] }))).toEqual(['ps1 2', 'receipt 0']);
  const all = { ...cash, reversedIds: [idOf(1), idOf(2)] };
  expect(firstChoice({ acceptance: all, history: [] })).toEqual([]);
});

test('prints are counted sheet by sheet', () => {
  const history = [printed(1), printed(1, 'ps1', 2), printed(2), printed(null, 'receipt')];
  const times = (paper: 'ps1' | 'receipt' | 'invoice', place: number) =>
    timesPrinted({ paper, documentId: idOf(place) }, { acceptance: cash, history });
  expect([times('ps1', 1), times('ps1', 2), times('receipt', 0), times('invoice', 0)]).toEqual([2, 1, 1, 0]);
});

test('what happened with several at one stroke is one line of the history', () => {
  const registered = (place: number) => happened({ kind: 'registered', abonementId: idOf(place) });
  const later = { ...registered(1), at: '2026-11-10T06:01:00.000Z' };
  const lines = historyLines([
    registered(1),
    registered(2),
    printed(1),
    printed(2, 'ps1', 2),
    printed(null, 'receipt'),
    later,
  ]);
  expect(lines.map(({ event, abonementIds }) => [event.kind, abonementIds.length])).toEqual([
    ['registered', 2],
    ['printed', 1],
    ['printed', 1],
    ['printed', 0],
    ['registered', 1],
  ]);
});
