import { formatNumber } from '../abonement/number.ts';
import type { DayCorrection, DayFacts, DayRemittance, DayRow, NamedCollector } from '../day/protocol.ts';
import { tiyn } from '../money/tiyn.ts';
import { cityPlace, day, entry75384, month } from './trade.ts';

/** Examples of an operational day that tests share: a facility's collectors, and what is accepted on one of its days. */

/** An id that says what it is the id of: `idOf(1, 23)` is the 23rd abonement. */
export const idOf = (kind: number, place: number): string =>
  `0192f0c1-0000-7000-8${String(kind).padStart(3, '0')}-${String(place).padStart(12, '0')}`;

export const postman: NamedCollector = { id: idOf(9, 1), channel: 'postman', number: 3, name: 'Серік Болатов' };
export const agent: NamedCollector = { id: idOf(9, 2), channel: 'publicAgent', number: 1, name: 'Гүлнар Омарова' };
/** A facility without automation. */
export const outpost: NamedCollector = { id: idOf(9, 3), channel: 'facility', number: 2, name: 'Бадам' };

/** A year of 75384 in the city, paid in cash at the counter; `sequence` is its number, the rest as named. */
export function rowOf(sequence: number, change: Partial<DayRow> = {}): DayRow {
  const [numberYear, numberSeries] = [change.numberYear ?? 2026, change.numberSeries ?? 0];
  return {
    id: idOf(1 + numberSeries, sequence),
    acceptanceId: idOf(50 + numberSeries, sequence),
    number: formatNumber({ facilityCode: '160012', year: numberYear, series: numberSeries, sequence }),
    numberYear,
    numberSeries,
    numberSequence: sequence,
    publicationIndex: '75384',
    startMonth: month('2027-01'),
    months: 12,
    sets: 1,
    publisher: tiyn(324_000),
    delivery: tiyn(53_500),
    total: tiyn(377_500),
    settled: 'cash',
    channel: 'facility',
    collectorId: null,
    blankNumber: null,
    batchId: null,
    cardAmount: null,
    given: tiyn(400_000),
    change: tiyn(22_500),
    acceptedAt: '2026-11-02T05:00:00.000Z',
    reversed: null,
    ...change,
  };
}

/** What was taken by a collector rather than at the counter. */
export const takenBy = (collector: NamedCollector): Partial<DayRow> => ({
  channel: collector.channel,
  collectorId: collector.id,
  cardAmount: tiyn(377_500),
  given: tiyn(377_500),
  change: tiyn(0),
});

/** Taken back within the day; `refund` in tiyn, the whole price of a year of 75384 where none is named. */
export const reversed = (refund = 377_500): Partial<DayRow> => ({
  reversed: { refund: tiyn(refund), at: '2026-11-02T06:00:00.000Z' },
});

/** Of the indexes 65432 and 11111 in these examples, which are invented. */
const OTHER_TITLE = { kk: 'Ана тілі', ru: 'Ана тілі', en: 'Ana tili' };

/** What was given back in cash at the counter on this day for an abonement of the day before. */
export const correctionOf = (place: number, change: Partial<DayCorrection> = {}): DayCorrection => ({
  id: idOf(7, place),
  abonementId: idOf(6, place),
  number: formatNumber({ facilityCode: '160012', year: 2026, series: 0, sequence: place }),
  businessDate: day('2026-11-01'),
  publicationIndex: '75384',
  total: tiyn(377_500),
  method: 'cash',
  refund: tiyn(377_500),
  collectorId: null,
  at: '2026-11-02T07:00:00.000Z',
  ...change,
});

export const remittanceOf = (place: number, collector: NamedCollector, amount: number): DayRemittance => ({
  id: idOf(8, place),
  collectorId: collector.id,
  amount,
  corrects: null,
  at: '2026-11-02T11:00:00.000Z',
});

/** The second of November at facility 12, with the rows given and whatever else is named. */
export const factsOf = (rows: readonly DayRow[], change: Partial<DayFacts> = {}): DayFacts => ({
  facility: { id: 12, code: '160012', names: cityPlace.facilityNames },
  branchNames: cityPlace.branchNames,
  businessDate: day('2026-11-02'),
  rows: [...rows],
  corrections: [],
  remittances: [],
  invoicePayments: [],
  collectors: [postman, agent, outpost],
  debtsBefore: [],
  titles: { '75384': entry75384.title, '65432': OTHER_TITLE, '11111': OTHER_TITLE },
  otherNumbers: [],
  opening: tiyn(1_000_000),
  ...change,
});
