import type { TypedCard } from '../abonement/card.ts';
import type { CardFacts } from '../abonement/decide-card.ts';
import type { Collector } from '../organisation/collector.ts';
import { catalogueOf, cityPlace, day, order, rayonPlace } from './trade.ts';

/** Examples of delivery cards that tests share: a postman, what is known on 23 November, and a card of 75384 for a year in the city. */

export const postman: Collector = {
  id: '0192f0c1-2345-7abc-8def-000000000001',
  facilityId: 12,
  channel: 'postman',
  number: 7,
  name: 'Серік Ахметов',
  round: '3',
  activeFrom: day('2026-01-01'),
  activeTo: null,
};

/** The postman holds the blanks 1 … 999; of others 1000 is another's, 1001 used, 1002 spoiled. */
export const cardFacts: CardFacts = {
  batchId: '0192f0c1-2345-7abc-8def-0000000000ff',
  today: day('2026-11-23'),
  graceDays: 3,
  collector: postman,
  blankStateOf: (number) => {
    if (number < 1000) return 'held';
    return ({ 1000: 'issuedToAnother', 1001: 'used', 1002: 'ended' } as const)[number] ?? 'notIssued';
  },
  cataloguesOn: (date) => (date < '2026-10-01' ? [] : [catalogueOf()]),
  order,
  placeOf: (postalCode) => [cityPlace, rayonPlace].find(({ code }) => code === postalCode) ?? null,
};

const idOf = (row: number, kind: number): string =>
  `0192f0c1-2345-7abc-8def-${String(kind)}${String(row).padStart(11, '0')}`;

/** The card of a row, on the blank of the row's number, with something else in it. */
export const cardOf = (row: number, change: Partial<TypedCard> = {}): TypedCard => ({
  id: idOf(row, 1),
  abonementId: idOf(row, 2),
  blank: String(row),
  takenOn: '22.11',
  publicationIndex: '75384',
  startMonth: '1',
  months: '12',
  sets: '1',
  name: `Сұлтан ${'абвгдежзик'[row % 10]}${'лмнопрстуф'[Math.floor(row / 10) % 10]}`,
  postalCode: '160000',
  settlement: '',
  street: 'Тәуке хан',
  house: '5',
  flat: '',
  amount: '3775',
  ...change,
});
