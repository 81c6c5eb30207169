import { Month } from '../calendar/calendar.ts';
import { type DayCount, DENOMINATIONS, NOT_COUNTED } from '../day/count.ts';
import type { LocateFacts } from '../day/locate/facts.ts';
import type { DayRemittance, DayRow } from '../day/protocol.ts';
import { type Tiyn, tiyn } from '../money/tiyn.ts';

/** Whole numbers below `bound`, from a seed: the same days in every run (mulberry32). */
export type Dice = (bound: number) => number;
export function diceOf(seed: number): Dice {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * bound);
  };
}

const uuid = (dice: Dice): string => {
  const hex = Array.from({ length: 32 }, () => dice(16).toString(16));
  hex[12] = '7';
  hex[16] = '8';
  return hex.join('').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

/** A day as it is registered, and the money and the cards that are really there. All agree; a test then lets something go wrong. */
export type Day = Omit<LocateFacts, 'reconciliation' | 'count' | 'nextDay'> & {
  rows: DayRow[];
  remittances: DayRemittance[];
  debts: { collectorId: string; debt: number }[];
  batches: LocateFacts['batches'][number][];
  nextDay: LocateFacts['nextDay'][number][];
  /** What is really in the drawer, in tiyn. */
  drawer: number;
  /** The cards that really lie there, as they are scanned. */
  cards: string[];
};

/** Titles of a facility by the month, in tenge; terms cost their multiple. Prices are invented. */
const TITLES = Array.from({ length: 30 }, (_, place) => ({
  publicationIndex: String(65_001 + place * 37),
  monthly: 290 + ((place * place * 53 + place * 17) % 900),
}));
const TERMS = [1, 3, 6, 6, 12, 12, 12];
const NOTES = [500, 1000, 2000, 5000, 10_000, 20_000];

type Making = { dice: Dice; place: number; sequence: number };

function rowOf({ dice, place, sequence }: Making, acceptance: Partial<DayRow>): DayRow {
  const title = TITLES[dice(dice(2) === 0 ? 5 : TITLES.length)] ?? { publicationIndex: '65001', monthly: 290 };
  const months = TERMS[dice(TERMS.length)] ?? 12;
  const sets = dice(8) === 0 ? 2 + dice(9) : 1;
  const total = tiyn((title.monthly + (dice(4) === 0 ? 7 : 0)) * months * sets * 100);
  const delivery = tiyn(Math.floor(total / 5));
  return {
    id: uuid(dice),
    acceptanceId: uuid(dice),
    number: `050012-26-0-${String(sequence).padStart(6, '0')}-${place % 10}`,
    numberYear: 2026,
    numberSeries: 0,
    numberSequence: sequence,
    publicationIndex: title.publicationIndex as DayRow['publicationIndex'],
    startMonth: Month.parse('2027-01'),
    months,
    sets,
    publisher: tiyn(total - delivery),
    delivery,
    total,
    settled: 'cash',
    channel: 'facility',
    collectorId: null,
    blankNumber: null,
    batchId: null,
    cardAmount: null,
    given: tiyn(0),
    change: tiyn(0),
    acceptedAt: '2026-11-10T09:00:00.000Z',
    reversed: null,
    ...acceptance,
  };
}

const sum = (rows: readonly { total: number }[]): number => rows.reduce((all, { total }) => all + total, 0);

/** What a client gives: the sum to the tenge, or rounded up to notes. */
function givenFor(total: number, dice: Dice): Tiyn {
  if (dice(4) === 0) return tiyn(total);
  const note = (NOTES[dice(NOTES.length)] ?? 1000) * 100;
  return tiyn(Math.ceil(total / note) * note);
}

function counterRows(dice: Dice, many: number): DayRow[] {
  const rows: DayRow[] = [];
  while (rows.length < many) {
    const acceptanceId = uuid(dice);
    const settled = dice(8) === 0 ? ('awaiting' as const) : ('cash' as const);
    const its = Array.from({ length: dice(5) === 0 ? 2 + dice(2) : 1 }, (_, place) =>
      rowOf({ dice, place: rows.length + place, sequence: 1 + rows.length + place }, { acceptanceId, settled }),
    );
    const given = settled === 'cash' ? givenFor(sum(its), dice) : tiyn(0);
    const change = settled === 'cash' ? tiyn(given - sum(its)) : tiyn(0);
    const reversed = (row: DayRow): DayRow['reversed'] =>
      dice(20) === 0 ? { refund: settled === 'cash' ? row.total : tiyn(0), at: '2026-11-10T11:00:00.000Z' } : null;
    rows.push(...its.map((row) => ({ ...row, given, change, reversed: reversed(row) })));
  }
  return rows;
}

/** A day of so many abonements at the counter and a third as many from collectors' cards, in bundles. */
export function randomDay(seed: number, many: number): Day {
  const dice = diceOf(seed);
  const rows = counterRows(dice, Math.ceil((many * 3) / 4));
  const day: Day = {
    rows,
    corrections: [],
    remittances: [],
    debts: [],
    batches: [],
    nextDay: Array.from({ length: dice(4) }, (_, place) => ({
      number: `050012-26-0-${900_000 + place}-0`,
      amount: rowOf({ dice, place, sequence: 900_000 + place }, {}).total,
      kind: 'acceptance' as const,
    })),
    drawer: 0,
    cards: [],
  };
  while (rows.length < many) addBatch(day, dice, Math.min(many - rows.length, 3 + dice(12)));
  day.drawer = expectedOf(day) + sinceOf(day);
  day.cards = numbersOf(day);
  return day;
}

function addBatch(day: Day, dice: Dice, many: number): void {
  const [collectorId, batchId] = [uuid(dice), uuid(dice)];
  const its = Array.from({ length: many }, (_, place) => {
    const sequence = 1 + day.rows.length + place;
    const row = rowOf({ dice, place, sequence }, { collectorId, batchId, channel: 'postman', blankNumber: sequence });
    return { ...row, cardAmount: dice(25) === 0 ? tiyn(row.total + 1000 * (1 + dice(20))) : row.total };
  });
  day.rows.push(...its);
  const total = tiyn(sum(its));
  day.batches.push({ id: batchId, collectorId, count: many, sum: total, control: { count: many, sum: total } });
  const part = dice(4) === 0 ? Math.floor(total / 200_00) * 100_00 : total;
  if (part > 0)
    day.remittances.push({
      id: uuid(dice),
      collectorId,
      amount: part,
      corrects: null,
      at: '2026-11-10T12:00:00.000Z',
    });
  day.debts.push({ collectorId, debt: total - part });
}

export const numbersOf = ({ rows }: Pick<Day, 'rows'>): string[] =>
  rows.filter(({ reversed }) => reversed === null).map(({ number }) => number);

const sinceOf = ({ nextDay }: Pick<Day, 'nextDay'>): number => nextDay.reduce((all, { amount }) => all + amount, 0);

/** The cash that the protocol expects, written out apart from the product's own arithmetic. */
function expectedOf({ rows, corrections, remittances }: Omit<LocateFacts, 'reconciliation' | 'count'>): number {
  let cash = 1_000_000;
  for (const { collectorId, settled, total, reversed } of rows)
    if (collectorId === null && settled === 'cash') cash += total - (reversed?.refund ?? 0);
  for (const { method, refund, collectorId } of corrections)
    if (method === 'cash' && collectorId === null) cash -= refund;
  for (const { amount } of remittances) cash += amount;
  return cash;
}

/** An amount in notes and coins, some of each: what a till holds, not the fewest there could be. */
export function piecesOf(amount: number, dice: Dice): number[] {
  let left = amount;
  return DENOMINATIONS.map((denomination, place) => {
    const most = Math.floor(left / denomination);
    const pieces = place === DENOMINATIONS.length - 1 ? most : Math.floor((most * (2 + dice(3))) / 4);
    left -= pieces * denomination;
    return pieces;
  });
}

/** A day when it has been counted: what the drawer holds and the cards that are there, against what is registered. */
export function countedDay(day: Day, count: Partial<DayCount> & { pieces: number[] }): LocateFacts {
  const { pieces, cards = { by: 'scan', numbers: day.cards }, ...rest } = count;
  const counted = DENOMINATIONS.reduce((all, denomination, place) => all + denomination * (pieces[place] ?? 0), 0);
  const [expected, since] = [expectedOf(day), sinceOf(day)];
  const numbers = numbersOf(day);
  const seen = cards?.by === 'scan' ? cards.numbers : [];
  const many = cards?.by === 'scan' ? new Set(seen).size : (cards?.count ?? 0);
  return {
    ...day,
    count: { ...NOT_COUNTED, ...rest, cash: pieces, cards },
    reconciliation: {
      cash: { expected, since, counted, difference: counted - since - expected },
      cards: {
        expected: numbers.length,
        counted: many,
        difference: many - numbers.length,
        missing: cards?.by === 'scan' ? numbers.filter((number) => !seen.includes(number)) : [],
        foreign: [...new Set(seen)].filter((number) => !numbers.includes(number)),
        twice: [...new Set(seen.filter((number, place) => seen.indexOf(number) !== place))],
      },
    },
  };
}
