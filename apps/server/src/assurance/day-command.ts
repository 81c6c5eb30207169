import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type fc from 'fast-check';
import { expect } from 'vitest';
import { clientOf, type TestClient } from '../testing/client.ts';
import { type DayModel, debtOf, sumsOf } from './day-model.ts';
import type { RacingFacility } from './racing.ts';

/** The system under test: a facility, where its server is now, and the clock that all of it goes by. */
export type Real = {
  at: RacingFacility;
  url(): string;
  /** Stops the server in good order, requests in flight or not, and starts it again on the same database. */
  restart(): Promise<void>;
  setClock(iso: string): void;
  /** Counts an operation. */
  did(): void;
  /** Seconds since the facility opened: each operation has its own. */
  seconds: number;
};

export type Command = fc.AsyncCommand<DayModel, Real>;

/** A command that is possible where `can` says so; afterwards the day that it touched and the debt are as the model tells them. */
export function command(
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
  expect(debts.reduce((debt, one) => debt + one.debt, 0)).toBe(debtOf(model));
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
  }).toEqual(sumsOf(model, ofDay.businessDate));
}

export const always = () => true;
/** One of the things, whichever place is asked for. */
export const pick = <Thing>(things: readonly Thing[], place: number): Thing | undefined =>
  things[place % things.length];
/** What was heard in one word. */
export const outcomeOf = (answer: { ok: true } | { ok: false; rejection: { reason: string } }): string =>
  answer.ok ? 'ok' : answer.rejection.reason;
