import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import type { DayState } from '@jazylym/domain/day/day';

/** What every abonement of the model costs, in tiyn. */
export const PRICE = 377_500;

export type ModelAbonement = {
  id: string;
  date: CalendarDate;
  method: 'cash' | 'account';
  /** From a card: its money is the collector's until it is handed in. */
  isCollectors: boolean;
  paidOn: CalendarDate | null;
  reversal: { date: CalendarDate; refund: number } | null;
};

/** What was counted of a day; `since` is what later days had brought in by then, in tiyn. */
type ModelCount = { cash: number; cards: number; left: number; since: number };

/** A facility's days as anybody would tell them who never saw the system: plain lists, counted anew each time. Money in tiyn. */
export type DayModel = {
  today: CalendarDate;
  /** The day that accepts; null before the first document. `isBegun` once it is there. */
  openDay: CalendarDate | null;
  isBegun: boolean;
  states: Map<CalendarDate, DayState>;
  abonements: ModelAbonement[];
  remittances: { id: string; date: CalendarDate; amount: number; isCorrected: boolean }[];
  /** Cash into the drawer and, less than nothing, out of it. */
  movements: { date: CalendarDate; amount: number }[];
  counts: Map<CalendarDate, ModelCount>;
  /** Certified days: the digest of what was sealed, and the cash that was left. */
  certified: Map<CalendarDate, { digest: string; left: number }>;
};

export const newModel = (today: CalendarDate): DayModel => ({
  ...{ today, openDay: null, isBegun: false, states: new Map(), abonements: [], remittances: [], movements: [] },
  ...{ counts: new Map(), certified: new Map() },
});

const later = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);

/** Whatever is asked first begins the first day. */
function begin(model: DayModel): CalendarDate {
  if (model.openDay === null) {
    model.openDay = model.today;
    model.isBegun = true;
    model.states.set(model.today, 'open');
  }
  return model.openDay;
}

/** The day to which a document belongs that is written now. */
export function accepting(model: DayModel): CalendarDate {
  const date = later(model.today, begin(model));
  if (!model.states.has(date)) model.states.set(date, 'open');
  model.openDay = date;
  model.isBegun = true;
  return date;
}

/** Closes a day; answers what is heard. */
export function close(model: DayModel, date: CalendarDate): string {
  const openDay = begin(model);
  if (date > model.today) return 'notToday';
  if (date === later(model.today, openDay)) accepting(model);
  const state = model.states.get(date);
  if (state === undefined) return 'noSuchDay';
  if (state === 'certified') return 'alreadyCertified';
  if (state === 'open') {
    model.states.set(date, 'counting');
    if (model.openDay === date) {
      model.openDay = later(addDays(date, 1), model.today);
      model.isBegun = false;
    }
  }
  return 'ok';
}

/** Takes a day back to the counter; answers what is heard. */
export function takeBack(model: DayModel, date: CalendarDate): string {
  begin(model);
  const state = model.states.get(date);
  if (state === undefined) return 'noSuchDay';
  if (state === 'certified') return 'alreadyCertified';
  if (state === 'open') return 'ok';
  if (model.isBegun || [...model.states.keys()].some((other) => other > date)) return 'nextDayBegun';
  model.states.set(date, 'open');
  model.openDay = date;
  model.isBegun = true;
  return 'ok';
}

/** Takes an abonement back: within its own day, or of a certified one within the day that accepts. */
export function reverse(model: DayModel, abonement: ModelAbonement): void {
  const date = model.states.get(abonement.date) === 'certified' ? accepting(model) : abonement.date;
  const refund = abonement.method === 'cash' || abonement.paidOn !== null ? PRICE : 0;
  abonement.reversal = { date, refund };
  if (abonement.method === 'cash' && !abonement.isCollectors) model.movements.push({ date, amount: -refund });
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, amount) => total + amount, 0);

const moved = (model: DayModel, isOf: (date: CalendarDate) => boolean): number =>
  sum(model.movements.filter(({ date }) => isOf(date)).map(({ amount }) => amount));

/** Cash that the last certified day before left. */
function openingOf(model: DayModel, date: CalendarDate): number {
  const before = [...model.certified]
    .filter(([other]) => other < date)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return before.at(-1)?.[1].left ?? 0;
}

/** What lies in the drawer: what the last certified day left, and all that came in and went out after it. */
export function drawerOf(model: DayModel): number {
  const last = [...model.certified.keys()].sort().at(-1);
  return last === undefined
    ? moved(model, () => true)
    : (model.certified.get(last)?.left ?? 0) + moved(model, (date) => date > last);
}

/** What days after one have brought into the drawer so far. */
export const sinceOf = (model: DayModel, date: CalendarDate): number => moved(model, (other) => other > date);

/** What the collector owes. */
export const debtOf = (model: DayModel): number =>
  sum(
    model.abonements.filter(({ isCollectors }) => isCollectors).map(({ reversal }) => PRICE - (reversal?.refund ?? 0)),
  ) - sum(model.remittances.map(({ amount }) => amount));

/** The sums of a day's protocol. */
export function sumsOf(model: DayModel, date: CalendarDate) {
  const own = model.abonements.filter((one) => one.date === date);
  const standing = own.filter(({ reversal }) => reversal?.date !== date);
  const corrected = model.abonements.filter((one) => one.date !== date && one.reversal?.date === date);
  const paid = model.abonements.filter(({ paidOn }) => paidOn === date);
  const counter = own.filter(({ method, isCollectors }) => method === 'cash' && !isCollectors).length * PRICE;
  const refunds = model.abonements.filter(
    ({ method, isCollectors, reversal }) => method === 'cash' && !isCollectors && reversal?.date === date,
  );
  const remitted = sum(model.remittances.filter((one) => one.date === date).map(({ amount }) => amount));
  const opening = openingOf(model, date);
  return {
    ...{ abonements: standing.length, total: standing.length * PRICE, numbered: own.length },
    ...{
      reversed: own.length - standing.length,
      corrected: corrected.length * PRICE,
      invoicesPaid: paid.length * PRICE,
    },
    ...{ opening, counter, refunds: refunds.length * PRICE, remitted },
    expected: opening + moved(model, (other) => other === date),
  };
}

/** The oldest day that is not certified; null where there is none. */
export const oldestOf = (model: DayModel): CalendarDate | null =>
  [...model.states].flatMap(([date, state]) => (state === 'certified' ? [] : [date])).sort()[0] ?? null;
