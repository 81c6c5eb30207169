import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type fc from 'fast-check';
import { expect } from 'vitest';
import { patientClientOf, type TestClient } from '../testing/client.ts';
import { type DayModel, debtOf, sumsOf } from './day-model.ts';
import type { MortalServer } from './mortal-server.ts';
import type { RacingFacility } from './racing.ts';

/** The system under test: a facility, and the server that it asks. */
export type Real = {
  at: RacingFacility;
  server: MortalServer;
  /** Counts an operation. */
  did(): void;
  /** Counts a crash: so many requests were in flight, and so many had no answer yet. */
  crashed(inFlight: number, unanswered: number): void;
  /** Seconds since the facility opened: each operation has its own. */
  seconds: number;
};

export type Command = fc.AsyncCommand<DayModel, Real>;

/** Answers the day that it touched. */
type Run<Touched> = (model: DayModel, client: TestClient, real: Real) => Promise<Touched>;

const made =
  <Touched>(compare: (model: DayModel, real: Real, touched: Touched) => Promise<void>) =>
  (name: string, can: (model: DayModel) => boolean, run: Run<Touched>): Command => ({
    check: can,
    toString: () => name,
    run: async (model, real) => {
      real.did();
      real.seconds += 1;
      const time = new Date(Date.parse(`${model.today}T05:00:00.000Z`) + (real.seconds % 3600) * 1000);
      real.server.setClock(time.toISOString());
      const touched = await run(model, patientClientOf(real.server.url(), real.at.cookie), real);
      await compare(model, real, touched);
    },
  });

/** A command that is possible where `can` says so; its answer is what the model tells. */
export const command = made<CalendarDate>(async () => undefined);

/** The same; afterwards the day that it touched and the debt are what the model tells, which costs as much as a command or two. */
export const comparedCommand = made<CalendarDate>(async (model, real, touched) => {
  await compareDebt(model, real);
  await compareDay(model, real, touched);
});

/** The same with every day that there ever was. */
export const comparedAllCommand = made<void>((model, real) => compareAll(model, real));

/** Compares the debt and every day that there ever was. */
export async function compareAll(model: DayModel, real: Real): Promise<void> {
  await compareDebt(model, real);
  for (const businessDate of model.states.keys()) await compareDay(model, real, businessDate);
}

async function compareDebt(model: DayModel, { at, server }: Real): Promise<void> {
  const debts = await patientClientOf(server.url(), at.cookie).day.debts.query({ facilityId: at.facilityId });
  expect(debts.reduce((debt, one) => debt + one.debt, 0)).toBe(debtOf(model));
}

/** Protocol = Σ rows, drawer = receipts − refunds + remitted: as the model counts them. */
async function compareDay(model: DayModel, { at, server }: Real, businessDate: CalendarDate): Promise<void> {
  const state = model.states.get(businessDate);
  if (state === undefined) return;
  const ofDay = { facilityId: at.facilityId, businessDate };
  const shown = await patientClientOf(server.url(), at.cookie).day.protocol.query(ofDay);
  expect(shown.state).toBe(state);
  expect(shown.certified?.digest).toBe(model.certified.get(businessDate)?.digest);
  if (state === 'certified') return;
  const { protocol } = shown;
  expect({
    ...{ abonements: protocol.total.abonements, total: protocol.total.total, reversed: protocol.reversed.abonements },
    ...{ numbered: protocol.numbers.reduce((all, { count }) => all + count, 0) },
    ...{ corrected: protocol.corrected, invoicesPaid: protocol.invoicesPaid, ...protocol.cash },
  }).toEqual(sumsOf(model, businessDate));
}

export const always = () => true;
/** One of the things, whichever place is asked for. */
export const pick = <Thing>(things: readonly Thing[], place: number): Thing | undefined =>
  things[place % things.length];
/** What was heard in one word. */
export const outcomeOf = (answer: { ok: true } | { ok: false; rejection: { reason: string } }): string =>
  answer.ok ? 'ok' : answer.rejection.reason;
