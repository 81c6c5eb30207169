import { DENOMINATIONS } from '../day/count.ts';
import type { LocateFacts } from '../day/locate/facts.ts';
import { swapsOf, swapsOfMoney } from '../day/locate/swap.ts';
import type { DayRow } from '../day/protocol.ts';
import type { Suspect } from '../day/suspect.ts';
import { tiyn } from '../money/tiyn.ts';
import { countedDay, type Day, type Dice, piecesOf } from './random-day.ts';

/**
 * One thing that goes wrong on a day: what is registered, or what is really there, becomes other than it should be. Answers what a
 * suspect must say to have found it; null where the day has nothing that it can happen to.
 */
export type Mishap = (day: Day, dice: Dice, pieces: number[]) => Truth | null;
/** `number` is that of the abonement, where the mishap lies in one. */
export type Truth = { kind: Suspect['why']['kind']; number?: string; says: object };

export const pick = <Thing>(things: readonly Thing[], dice: Dice): Thing | undefined => things[dice(things.length)];

const atCounter = ({ rows }: Day): DayRow[] =>
  rows.filter(({ collectorId, settled, reversed }) => collectorId === null && settled === 'cash' && reversed === null);
const together = (day: Day, row: DayRow): DayRow[] =>
  day.rows.filter(({ acceptanceId }) => acceptanceId === row.acceptanceId);
const firstOf = (day: Day, row: DayRow): string => together(day, row)[0]?.number ?? row.number;

/** A mishap in one abonement of those that `among` names. */
export const inRow =
  (among: (day: Day) => DayRow[], go: (day: Day, row: DayRow, dice: Dice) => Truth | null): Mishap =>
  (day, dice) => {
    const row = pick(among(day), dice);
    return row === undefined ? null : go(day, row, dice);
  };

const reversedInCash = ({ rows }: Day): DayRow[] =>
  rows.filter(({ reversed, collectorId }) => collectorId === null && reversed !== null && reversed.refund > 0);

const withChange = (day: Day): DayRow[] => atCounter(day).filter(({ change }) => change > 0);

/** A mishap in one remittance and the debt of who handed it in. */
const inRemittance =
  (go: (day: Day, at: { place: number; amount: number; collectorId: string }, dice: Dice) => Truth | null): Mishap =>
  (day, dice) => {
    const place = dice(day.remittances.length);
    const one = day.remittances[place];
    return one === undefined ? null : go(day, { place, amount: one.amount, collectorId: one.collectorId }, dice);
  };
const owe = (day: Day, collectorId: string, more: number): void => {
  for (const one of day.debts) if (one.collectorId === collectorId) one.debt += more;
};
const record = (day: Day, place: number, amount: number): void => {
  const one = day.remittances[place];
  if (one !== undefined) day.remittances[place] = { ...one, amount };
};

/** What goes wrong with the money. */
export const CASH_MISHAPS: Record<string, Mishap> = {
  'an abonement is registered and not paid': inRow(atCounter, (day, row) => {
    day.drawer -= row.total;
    return { kind: 'notPaid', number: row.number, says: { amount: row.total, abonements: 1 } };
  }),
  'an acceptance of several is not paid': inRow(
    (day) => atCounter(day).filter((row) => together(day, row).filter((one) => one.reversed === null).length > 1),
    (day, row) => {
      const its = together(day, row).filter(({ reversed }) => reversed === null);
      const amount = its.reduce((all, { total }) => all + total, 0);
      day.drawer -= amount;
      return { kind: 'notPaid', number: firstOf(day, row), says: { amount, abonements: its.length } };
    },
  ),
  'neither money nor card of an abonement is there': inRow(atCounter, (day, row) => {
    day.drawer -= row.total;
    day.cards = day.cards.filter((number) => number !== row.number);
    return { kind: 'notPaid', number: row.number, says: { amount: row.total, abonements: 1 } };
  }),
  'a refund is recorded and not given': inRow(reversedInCash, (day, row) => {
    day.drawer += row.reversed?.refund ?? 0;
    return { kind: 'notRefunded', number: row.number, says: { amount: row.reversed?.refund } };
  }),
  'a refund is given twice': inRow(reversedInCash, (day, row) => {
    day.drawer -= row.reversed?.refund ?? 0;
    return { kind: 'twice', number: row.number, says: { amount: row.reversed?.refund, what: 'refunded' } };
  }),
  'an invoice is paid in cash': inRow(
    ({ rows }) => rows.filter((row) => row.settled === 'awaiting' && row.collectorId === null && row.reversed === null),
    (day, row) => {
      const its = together(day, row).filter(({ reversed }) => reversed === null);
      const amount = its.reduce((all, { total }) => all + total, 0);
      day.drawer += amount;
      return { kind: 'accountInCash', number: firstOf(day, row), says: { amount, abonements: its.length } };
    },
  ),
  'change is given twice': inRow(withChange, (day, row) => {
    day.drawer -= row.change;
    return { kind: 'change', number: firstOf(day, row), says: { amount: row.change, given: 'twice' } };
  }),
  'change is not given': inRow(withChange, (day, row) => {
    day.drawer += row.change;
    return { kind: 'change', number: firstOf(day, row), says: { amount: row.change, given: 'never' } };
  }),
  'a set is miscounted': inRow(atCounter, (day, row, dice) => {
    const likely = row.sets === 1 || dice(2) === 0 ? row.sets + 1 : row.sets - 1;
    const price = row.total / row.sets;
    day.drawer += (likely - row.sets) * price;
    return { kind: 'sets', number: row.number, says: { sets: row.sets, likely, price } };
  }),
  'a collector brings what the card says': inRow(
    ({ rows }) => rows.filter(({ cardAmount, total }) => cardAmount !== null && cardAmount !== total),
    (day, row) => {
      day.drawer += (row.cardAmount ?? 0) - row.total;
      return { kind: 'cardAmount', number: row.number, says: { onCard: row.cardAmount, price: row.total } };
    },
  ),
  'two digits of the cash given change places': inRow(withChange, (day, row, dice) => {
    const total = together(day, row).reduce((all, one) => all + one.total, 0);
    const likely = pick(
      swapsOfMoney(row.given).filter((other) => other >= total),
      dice,
    );
    if (likely === undefined) return null;
    day.drawer += likely - row.given;
    return { kind: 'transposed', number: firstOf(day, row), says: { typed: row.given, likely, where: 'given' } };
  }),
  'two digits of a remittance change places': inRemittance((day, { place, amount, collectorId }, dice) => {
    const typed = pick(swapsOfMoney(amount), dice);
    if (typed === undefined) return null;
    record(day, place, typed);
    owe(day, collectorId, amount - typed);
    return { kind: 'transposed', says: { typed, likely: amount, where: 'remittance' } };
  }),
  'two digits of a control sum change places': (day, dice) => {
    const place = dice(day.batches.length);
    const batch = day.batches[place];
    const typed = batch === undefined ? undefined : pick(swapsOfMoney(batch.sum), dice);
    if (batch === undefined || typed === undefined) return null;
    day.batches[place] = { ...batch, control: { ...batch.control, sum: tiyn(typed) } };
    const handedIn = day.remittances.findIndex(({ collectorId }) => collectorId === batch.collectorId);
    day.drawer += batch.sum - (day.remittances[handedIn]?.amount ?? 0);
    record(day, handedIn, typed);
    for (const one of day.debts) if (one.collectorId === batch.collectorId) one.debt = batch.sum - typed;
    // What was typed is the remittance too: either names the collector and both amounts.
    return { kind: 'transposed', says: { typed, likely: batch.sum } };
  },
  'a remittance is not recorded': inRemittance((day, { place, amount, collectorId }) => {
    day.remittances.splice(place, 1);
    owe(day, collectorId, amount);
    const debt = day.debts.find((one) => one.collectorId === collectorId)?.debt;
    return debt === amount ? { kind: 'remittance', says: { amount } } : null;
  }),
  'a remittance is recorded twice': inRemittance((day, { place, amount, collectorId }) => {
    const one = day.remittances[place];
    if (one !== undefined) day.remittances.push({ ...one, id: one.id.replace(/^./, 'f') });
    owe(day, collectorId, -amount);
    return { kind: 'remittance', says: { amount } };
  }),
  'money that is recorded is not handed in': inRemittance((day, { amount }) => {
    day.drawer -= amount;
    return { kind: 'remittance', says: { amount, what: 'notHandedIn' } };
  }),
  'a note is missed': (_day, dice, pieces) => {
    const place = pick(
      pieces.flatMap((many, at) => (many > 1 ? [at] : [])),
      dice,
    );
    if (place === undefined) return null;
    pieces[place] = (pieces[place] ?? 0) - 1;
    return { kind: 'notes', says: { denomination: DENOMINATIONS[place], pieces: -1 } };
  },
  'a line is entered in its neighbour’s place': (_day, dice, pieces) => {
    const place = pick(
      pieces.flatMap((many, at) => (many > 0 && at > 0 && pieces[at - 1] === 0 ? [at] : [])),
      dice,
    );
    if (place === undefined) return null;
    const many = pieces[place] ?? 0;
    pieces[place - 1] = many;
    pieces[place] = 0;
    return {
      kind: 'wrongLine',
      says: { denomination: DENOMINATIONS[place], enteredAs: DENOMINATIONS[place - 1], pieces: many },
    };
  },
  'two digits of a number of notes change places': (_day, dice, pieces) => {
    const place = pick(
      pieces.flatMap((many, at) => (swapsOf(many).length > 0 ? [at] : [])),
      dice,
    );
    if (place === undefined) return null;
    const likely = pieces[place] ?? 0;
    const typed = swapsOf(likely)[0] ?? likely;
    pieces[place] = typed;
    return { kind: 'piecesTransposed', says: { denomination: DENOMINATIONS[place], typed, likely } };
  },
  'money of the next day lies apart': (day, dice) => {
    const one = pick(day.nextDay, dice);
    if (one === undefined) return null;
    day.drawer -= one.amount;
    return { kind: 'nextDay', says: { amount: one.amount } };
  },
};

/** The day after some mishaps, as it is counted, and what is true of each; null where one of them cannot happen. */
export function gone(day: Day, mishaps: readonly Mishap[], dice: Dice): { facts: LocateFacts; truths: Truth[] } | null {
  const truths: Truth[] = [];
  // Notes are miscounted when the drawer is what it is: what goes wrong through the day comes first.
  const probe = piecesOf(day.drawer, dice);
  const before = probe.slice();
  for (const mishap of mishaps) {
    const truth = mishap(day, dice, probe);
    if (truth === null) return null;
    truths.push(truth);
  }
  const miscounted = probe.some((many, place) => many !== before[place]);
  return { facts: countedDay(day, { pieces: miscounted ? probe : piecesOf(day.drawer, dice) }), truths };
}

/** Whether a suspect says what is true; of more documents than are named, that it is one of them. */
export function hasFound({ why, numbers, documents }: Omit<Suspect, 'weight' | 'of'>, truth: Truth): boolean {
  const says = Object.entries(truth.says).every(([key, value]) => (why as Record<string, unknown>)[key] === value);
  const names = truth.number === undefined || numbers.includes(truth.number) || documents > numbers.length;
  return why.kind === truth.kind && says && names;
}
