import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import fc from 'fast-check';
import { expect } from 'vitest';
import { clientOf, type TestClient } from '../testing/client.ts';
import { acceptBatchOf, cashOf, certifyDay, typedCard } from '../testing/day.ts';
import { newId, request } from '../testing/request.ts';
import { ORGANIZATION } from '../testing/targets.ts';
import * as told from './day-model.ts';
import { type DayModel, PRICE } from './day-model.ts';
import type { RacingFacility } from './racing.ts';

/** The system under test: a facility, where its server is now, and the clock that all of it goes by. */
export type Real = {
  at: RacingFacility;
  url(): string;
  /** Stops the server and starts it again on the same database. */
  crash(): Promise<void>;
  setClock(iso: string): void;
  /** Counts an operation. */
  did(): void;
  /** Seconds since the facility opened: each operation has its own. */
  seconds: number;
};

type Command = fc.AsyncCommand<DayModel, Real>;

/** A command that is possible where `can` says so; afterwards the day that it touched and the debt are as the model tells them. */
function command(
  name: string,
  can: (model: DayModel) => boolean,
  run: (model: DayModel, client: TestClient, real: Real) => Promise<CalendarDate>,
): Command {
  return {
    check: can,
    toString: () => name,
    run: async (model, real) => {
      real.did();
      real.seconds += 1;
      const seconds = String(real.seconds % 3600);
      const time = new Date(Date.parse(`${model.today}T05:00:00.000Z`) + Number(seconds) * 1000);
      real.setClock(time.toISOString());
      const touched = await run(model, clientOf(real.url(), real.at.cookie), real);
      await compare(model, clientOf(real.url(), real.at.cookie), {
        facilityId: real.at.facilityId,
        businessDate: touched,
      });
    },
  };
}

type OfDay = { facilityId: number; businessDate: CalendarDate };

/** Protocol = Σ rows, drawer = receipts − refunds + remitted, the debt: as the model counts them. */
async function compare(model: DayModel, client: TestClient, ofDay: OfDay): Promise<void> {
  const debts = await client.day.debts.query({ facilityId: ofDay.facilityId });
  expect(debts.reduce((debt, one) => debt + one.debt, 0)).toBe(told.debtOf(model));
  const state = model.states.get(ofDay.businessDate);
  if (state === undefined) return;
  const shown = await client.day.protocol.query(ofDay);
  expect(shown.state).toBe(state);
  expect(shown.certified?.digest).toBe(model.certified.get(ofDay.businessDate)?.digest);
  if (state === 'certified') return;
  const { protocol } = shown;
  expect({
    ...{ abonements: protocol.total.abonements, total: protocol.total.total, reversed: protocol.reversed.abonements },
    ...{ numbered: protocol.numbers.reduce((all, { count }) => all + count, 0) },
    ...{ corrected: protocol.corrected, invoicesPaid: protocol.invoicesPaid, ...protocol.cash },
  }).toEqual(told.sumsOf(model, ofDay.businessDate));
}

const always = () => true;
const pick = <Thing>(things: readonly Thing[], place: number): Thing | undefined => things[place % things.length];
const outcomeOf = (answer: { ok: true } | { ok: false; rejection: { reason: string } }): string =>
  answer.ok ? 'ok' : answer.rejection.reason;

const accept = (method: 'cash' | 'account') =>
  command(`accept(${method})`, always, async (model, client, { at }) => {
    const asked = request({
      ...{ facilityId: at.facilityId, startMonth: '2027-03' },
      ...(method === 'account' ? { subscriber: ORGANIZATION, payment: { method } } : {}),
    });
    return accepted(model, await client.abonement.accept.mutate(asked), asked.id, method);
  });

function accepted(
  model: DayModel,
  answer: Awaited<ReturnType<TestClient['abonement']['accept']['mutate']>>,
  id: string,
  method: 'cash' | 'account',
): CalendarDate {
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const date = told.accepting(model);
  expect(answer.acceptance.abonements[0]?.businessDate).toBe(date);
  model.abonements.push({ id, date, method, isCollectors: false, paidOn: null, reversal: null });
  if (method === 'cash') model.movements.push({ date, amount: PRICE });
  return date;
}

const batch = (count: number) =>
  command(`batch(${count})`, always, async (model, client, { at }) => {
    const { facilityId, collectorId } = at;
    const takenOn = model.today.split('-').toReversed().join('.');
    const cards = Array.from({ length: count }, () => typedCard(at.blank(), { takenOn, startMonth: '03.2027' }));
    expect(await acceptBatchOf(client, collectorId, cards, { facilityId })).toMatchObject({ ok: true });
    const date = told.accepting(model);
    for (const { abonementId: id } of cards)
      model.abonements.push({ id, date, method: 'cash', isCollectors: true, paidOn: null, reversal: null });
    return date;
  });

const standing = (model: DayModel) => model.abonements.filter(({ reversal }) => reversal === null);

const reverse = (place: number) =>
  command(
    `reverse(${place})`,
    (model) => standing(model).length > 0,
    async (model, client, { at }) => {
      const abonement = pick(standing(model), place);
      if (abonement === undefined) throw new Error('nothing to reverse');
      const asked = { facilityId: at.facilityId, id: newId(), abonementId: abonement.id, reason: 'Қате терілді' };
      expect(await client.abonement.reverse.mutate(asked)).toEqual({ ok: true });
      told.reverse(model, abonement);
      return abonement.reversal?.date ?? abonement.date;
    },
  );

const awaited = (model: DayModel) =>
  standing(model).filter(({ method, paidOn }) => method === 'account' && paidOn === null);

const pay = (place: number) =>
  command(
    `pay(${place})`,
    (model) => awaited(model).length > 0,
    async (model, client, { at }) => {
      const abonement = pick(awaited(model), place);
      if (abonement === undefined) throw new Error('nothing to pay');
      const transfer = { paidOn: model.today, reference: '№ 12', amount: PRICE };
      const asked = { facilityId: at.facilityId, id: newId(), acceptanceId: abonement.id, ...transfer };
      expect(await client.abonement.payInvoice.mutate(asked)).toEqual({ ok: true });
      abonement.paidOn = told.accepting(model);
      return abonement.paidOn;
    },
  );

const handOver = (amount: number) =>
  command(`handOver(${amount})`, always, async (model, client, { at }) => {
    const id = newId();
    const asked = { facilityId: at.facilityId, id, collectorId: at.collectorId, amount };
    expect(await client.day.receiveRemittance.mutate(asked)).toEqual({ ok: true });
    const date = told.accepting(model);
    model.remittances.push({ id, date, amount, isCorrected: false });
    model.movements.push({ date, amount });
    return date;
  });

const entries = (model: DayModel) => model.remittances.filter(({ isCorrected, amount }) => !isCorrected && amount > 0);

const takeEntryBack = (place: number) =>
  command(
    `takeEntryBack(${place})`,
    (model) => entries(model).length > 0,
    async (model, client, { at }) => {
      const entry = pick(entries(model), place);
      if (entry === undefined) throw new Error('no entry to take back');
      const id = newId();
      const asked = { facilityId: at.facilityId, id, remittanceId: entry.id, reason: 'Қате терілді' };
      expect(await client.day.correctRemittance.mutate(asked)).toEqual({ ok: true });
      entry.isCorrected = true;
      const date = told.accepting(model);
      model.remittances.push({ id, date, amount: -entry.amount, isCorrected: false });
      model.movements.push({ date, amount: -entry.amount });
      return date;
    },
  );

/** Days that there are, today, and one that there never was. */
const daysOf = (model: DayModel) => [
  ...model.states.keys(),
  model.today,
  addDays(model.today, 1),
  addDays(model.today, -40),
];

const turn = (which: 'close' | 'takeBack', place: number) =>
  command(`${which}(${place})`, always, async (model, client, { at }) => {
    const businessDate = pick(daysOf(model).toReversed(), place) ?? model.today;
    const answer = await client.day[which].mutate({ facilityId: at.facilityId, businessDate });
    expect(outcomeOf(answer)).toBe(told[which](model, businessDate));
    return businessDate;
  });

const counting = (model: DayModel) =>
  [...model.states].flatMap(([date, state]) => (state === 'counting' ? [date] : [])).sort();

const count = (place: number, slip: number, share: number) =>
  command(
    `count(${place}, ${slip}, ${share})`,
    (model) => counting(model).length > 0,
    async (model, client, { at }) => {
      const businessDate = pick(counting(model), place) ?? model.today;
      const ofDay = { facilityId: at.facilityId, businessDate };
      const cash = Math.max(0, told.drawerOf(model) + slip);
      const { abonements: cards } = told.sumsOf(model, businessDate);
      const since = told.sinceOf(model, businessDate);
      const left = Math.floor((Math.max(0, cash - since) * share) / 100_000) * 1000;
      const { version } = await client.day.count.query(ofDay);
      const counted = { cash: cashOf(cash), cards: { by: 'total' as const, count: cards }, left, ticked: [] };
      const saved = await client.day.saveCount.mutate({ ...ofDay, version, count: counted });
      expect(saved).toMatchObject({ ok: true });
      // Cash that is saved as it was is not counted anew.
      const before = model.counts.get(businessDate);
      const isAnew = before?.cash !== cash;
      model.counts.set(businessDate, { cash, cards, left, since: isAnew ? since : before.since });
      return businessDate;
    },
  );

const counted = (model: DayModel) => counting(model).filter((date) => model.counts.has(date));

const certify = (place: number) =>
  command(
    `certify(${place})`,
    (model) => counted(model).length > 0,
    async (model, client, { at }) => {
      const businessDate = pick(counted(model), place) ?? model.today;
      const it = model.counts.get(businessDate);
      if (it === undefined) throw new Error('it was not counted');
      const { expected, abonements } = told.sumsOf(model, businessDate);
      const difference = it.cash - it.since - expected;
      const answer = await certifyDay(client, { facilityId: at.facilityId, businessDate, reason: 'Сынақ' });
      const oldest = told.oldestOf(model) ?? businessDate;
      if (oldest < businessDate) expect(outcomeOf(answer)).toBe('earlierDayWaits');
      else if (it.left > Math.max(0, it.cash - it.since)) expect(outcomeOf(answer)).toBe('leftTooMuch');
      else {
        if (!answer.ok) throw new Error(answer.rejection.reason);
        const { cash, cards } = answer.certified.content;
        expect([cash.difference, cards.difference]).toEqual([difference, it.cards - abonements]);
        model.states.set(businessDate, 'certified');
        model.certified.set(businessDate, { digest: answer.certified.digest, left: it.left });
      }
      return businessDate;
    },
  );

const nextMorning = command('nextMorning', always, async (model) => {
  model.today = addDays(model.today, 1);
  return model.openDay ?? model.today;
});

/** The server goes down while a client waits: the same request is asked again until it is answered, and is one acceptance. */
const crash = command('crash', always, async (model, client, real) => {
  const asked = request({ facilityId: real.at.facilityId, startMonth: '2027-03' });
  const lost = client.abonement.accept.mutate(asked).catch(() => null);
  await real.crash();
  await lost;
  const again = clientOf(real.url(), real.at.cookie);
  return accepted(model, await again.abonement.accept.mutate(asked), asked.id, 'cash');
});

const place = fc.nat(20);
const often = <Value>(weight: number, arbitrary: fc.Arbitrary<Value>) => ({ weight, arbitrary });

/** A facility's life, what happens often more often. */
export const anyCommand: fc.Arbitrary<Command> = fc.oneof(
  often(8, fc.constantFrom(accept('cash'), accept('cash'), accept('account'))),
  often(3, fc.integer({ min: 1, max: 3 }).map(batch)),
  often(5, place.map(reverse)),
  often(2, place.map(pay)),
  often(
    4,
    fc.integer({ min: 1, max: 8000 }).map((tenge) => handOver(tenge * 100)),
  ),
  often(2, place.map(takeEntryBack)),
  often(
    4,
    fc.nat(3).map((near) => turn('close', near)),
  ),
  often(
    2,
    fc.nat(3).map((near) => turn('takeBack', near)),
  ),
  often(
    5,
    fc
      .tuple(fc.nat(2), fc.constantFrom(0, 0, 0, -5000, 10_000), fc.constantFrom(0, 10, 100))
      .map((args) => count(...args)),
  ),
  often(3, fc.nat(1).map(certify)),
  often(4, fc.constant(nextMorning)),
  often(0.2 * 5, fc.constant(crash)),
);
