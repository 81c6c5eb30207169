import { formatNumber } from '@jazylym/domain/abonement/number';
import { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addMonths } from '@jazylym/domain/calendar/month';
import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import { sumOfCash } from '@jazylym/domain/day/count';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import type { DayFacts, DayRow, NamedCollector } from '@jazylym/domain/day/protocol';
import type { SortableCard } from '@jazylym/domain/day/sort';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { abonementOf, longest } from './example.ts';

const businessDate = CalendarDate.parse('2026-11-10');

const uuid = (kind: number, place: number): string =>
  `0192f0c1-000${kind}-7abc-8def-${String(place).padStart(12, '0')}`;

const COLLECTORS: NamedCollector[] = [
  { id: uuid(1, 1), channel: 'postman', number: 3, name: 'Қанат Ержанов' },
  { id: uuid(1, 2), channel: 'publicAgent', number: 12, name: 'Светлана Петровна Ли' },
  { id: uuid(1, 3), channel: 'facility', number: 40, name: 'Бадам ауылдық бөлімшесі' },
];

const TITLES = [
  { kk: 'Егемен Қазақстан', ru: 'Егемен Казахстан', en: 'Egemen Qazaqstan' },
  { kk: 'Оқыту-тәрбиелеу технологиясы', ru: 'Технология обучения и воспитания', en: 'Technology of Teaching' },
  { kk: 'Казахстанская правда', ru: 'Казахстанская правда', en: 'Kazakhstanskaya Pravda' },
];

const indexOf = (title: number): string => String(65_001 + title);

/** An abonement of a day; `place` from 0 is its place in the order of numbers. */
function dayRowOf(place: number, titles: number, change: Partial<DayRow> = {}): DayRow {
  const { publisher, delivery } = { publisher: 324_000 + 1050 * (place % 7), delivery: 53_500 };
  const collector = place % 3 === 2 ? COLLECTORS[place % 2] : undefined;
  return {
    id: uuid(2, place),
    acceptanceId: uuid(3, place),
    number: formatNumber({ facilityCode: '160000', year: 2026, series: 0, sequence: place + 100 }),
    numberYear: 2026,
    numberSeries: 0,
    numberSequence: place + 100,
    publicationIndex: indexOf(place % titles),
    startMonth: addMonths(Month.parse('2027-01'), Math.floor(place / titles) % 3),
    months: place % 2 === 0 ? 12 : 6,
    sets: 1 + (place % 2),
    publisher: tiyn(publisher),
    delivery: tiyn(delivery),
    total: tiyn(publisher + delivery),
    settled: (['cash', 'cash', 'cash', 'paid', 'awaiting'] as const)[place % 5] ?? 'cash',
    channel: collector?.channel ?? 'facility',
    collectorId: collector?.id ?? null,
    blankNumber: collector ? 7000 + place : null,
    batchId: collector ? uuid(4, 1) : null,
    cardAmount: collector ? tiyn(publisher + delivery) : null,
    given: tiyn(0),
    change: tiyn(0),
    acceptedAt: '2026-11-10T06:15:30.000Z',
    reversed: null,
    ...change,
  };
}

/** The facts of a day of so many abonements of so many titles; the second is reversed, and an earlier day corrected. */
export function dayOf(abonements: number, titles = 3, change: Partial<DayFacts> = {}): DayFacts {
  const rows = Array.from({ length: abonements }, (_, place) => dayRowOf(place, titles));
  const [, second] = rows;
  if (second) second.reversed = { refund: second.settled === 'cash' ? second.total : tiyn(0), at: second.acceptedAt };
  return {
    facility: { id: 12, code: '160000', names: abonementOf().facilityNames },
    branchNames: abonementOf().deliveryBranchNames,
    businessDate,
    rows,
    corrections:
      abonements === 0
        ? []
        : [
            {
              id: uuid(5, 1),
              abonementId: uuid(5, 2),
              number: formatNumber({ facilityCode: '160000', year: 2026, series: 0, sequence: 42 }),
              businessDate: CalendarDate.parse('2026-11-07'),
              publicationIndex: '75384',
              total: tiyn(377_500),
              method: 'cash',
              refund: tiyn(377_500),
              collectorId: null,
              at: '2026-11-10T07:00:00.000Z',
            },
          ],
    remittances:
      abonements === 0
        ? []
        : [
            {
              id: uuid(6, 1),
              collectorId: uuid(1, 1),
              amount: 700_000,
              corrects: null,
              at: '2026-11-10T12:00:00.000Z',
            },
          ],
    invoicePayments:
      abonements === 0
        ? []
        : [
            {
              acceptanceId: uuid(3, 900),
              number: formatNumber({ facilityCode: '160000', year: 2026, series: 0, sequence: 31 }),
              amount: tiyn(881_600),
              paidOn: CalendarDate.parse('2026-11-09'),
              reference: '4711',
            },
          ],
    collectors: COLLECTORS,
    debtsBefore: [{ collectorId: uuid(1, 3), debt: 120_000 }],
    titles: Object.fromEntries(
      Array.from({ length: titles }, (_, title) => [indexOf(title), TITLES[title % 3] ?? abonementOf().title]),
    ),
    otherNumbers: [],
    opening: tiyn(1_500_000),
    ...change,
  };
}

/** A day whose every name is the longest that the domain lets through, and its every sum among the largest. */
export function longestDay(): DayFacts {
  const names = { kk: 'Қ', ru: 'К', en: 'K', ...longest.facilityNames };
  const title = { kk: 'Қ', ru: 'К', en: 'K', ...longest.title };
  const facts = dayOf(90, 30);
  return {
    ...facts,
    facility: { ...facts.facility, names },
    branchNames: names,
    rows: facts.rows.map((row) => ({
      ...row,
      sets: 9999,
      publisher: tiyn(999_999_999),
      delivery: tiyn(99_999_999),
      total: tiyn(1_099_999_998),
    })),
    titles: Object.fromEntries(Object.keys(facts.titles).map((index) => [index, title])),
    collectors: facts.collectors.map((collector) => ({ ...collector, name: longest.operatorName ?? '' })),
    invoicePayments: facts.invoicePayments.map((payment) => ({ ...payment, reference: 'Ж'.repeat(60) })),
  };
}

/** The day's protocol as it was certified, with a difference where `missing` tiyn were not found. */
export function certifiedOf(facts: DayFacts, missing = 0): CertifiedProtocol {
  const protocol = extendedProtocol(facts);
  const notes = Math.max(0, Math.floor((protocol.cash.expected - missing) / 2_000_000));
  const small = Math.max(0, Math.floor((protocol.cash.expected - missing - notes * 2_000_000) / 100));
  const cash = [notes, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, small];
  const counted = sumOfCash(cash);
  return {
    content: {
      version: 1,
      number: '160000-2026-11-10',
      protocol,
      count: { cash, cards: { by: 'total', count: protocol.cards }, left: tiyn(Math.min(1_500_000, counted)) },
      since: 0,
      cash: { counted, difference: counted - protocol.cash.expected },
      cards: { counted: protocol.cards, difference: 0, missing: [], foreign: [] },
      reason: missing === 0 ? '' : 'Қайтарым қате берілген: клиентке хабарланды',
      certifiedAt: '2026-11-10T13:40:12.000Z',
      operator: { userId: 'aigerim', name: 'Айгерім Серікқызы' },
      head: { userId: 'head', name: 'Болат Нұрланұлы' },
    },
    keyId: 'post-2026-1',
    seal: 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_abcdefghijklmnopqrstuv',
    digest: '0123456789abcdef'.repeat(4),
  };
}

/** Where a seal of the examples is verified. */
export const SEAL_ADDRESS = 'https://jazylym.example.kz/verify/160000-2026-11-10';

/** The delivery cards of a day, two delivery rounds behind one sorting point, every fifth of the address system. */
export const cardsOf = ({ rows, titles }: DayFacts): SortableCard[] =>
  rows
    .filter(({ reversed }) => reversed === null)
    .map(({ id, number, blankNumber, publicationIndex, startMonth, months, sets }, place) => ({
      abonementId: id,
      ...{ number, blankNumber, publicationIndex, startMonth, months, sets },
      title: titles[publicationIndex] ?? abonementOf().title,
      system: place % 5 === 4 ? 'address' : 'card',
      sortingPoint:
        place % 5 === 0 ? null : { id: 40, names: { kk: 'Шымкент ПСО', ru: 'Шымкентский УСП', en: 'Shymkent' } },
      deliveryFacility: { id: 12, names: abonementOf().deliveryFacilityNames },
      round: place % 5 === 0 ? '' : String(1 + (place % 2)),
      subscriberName: abonementOf().subscriber.name,
      address: abonementOf().address,
    }));
