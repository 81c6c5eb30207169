import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { expect } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { keyBatch, typedCard } from '../testing/day.ts';
import { newId, request } from '../testing/request.ts';
import { takeBack } from '../testing/take-back.ts';
import { ORGANIZATION } from '../testing/targets.ts';
import * as told from './day-model.ts';
import { type DayModel, type ModelAbonement, PRICE } from './day-model.ts';
import type { RacingFacility } from './racing.ts';

/** What was heard, and the telling of it to the model, which answers the day that it touched. */
type Heard = { answer: unknown; tell(): CalendarDate };

/** One request under one id: it may be sent again and again and is told to the model once. */
export type Request = (client: TestClient) => Promise<Heard>;

export const asking =
  <Answer>(send: (client: TestClient) => Promise<Answer>, tell: (answer: Awaited<Answer>) => CalendarDate): Request =>
  async (client) => {
    const answer = await send(client);
    return { answer, tell: () => tell(answer) };
  };

const done = { ok: true };

export function acceptance(model: DayModel, { facilityId }: RacingFacility, method: 'cash' | 'account'): Request {
  const asked = request({
    ...{ facilityId, startMonth: '2027-03' },
    ...(method === 'account' ? { subscriber: ORGANIZATION, payment: { method } } : {}),
  });
  return asking(
    (client) => client.abonement.accept.mutate(asked),
    (answer) => {
      if (!answer.ok) throw new Error(answer.rejection.reason);
      const date = told.accepting(model);
      expect(answer.acceptance.abonements[0]?.businessDate).toBe(date);
      model.abonements.push({ id: asked.id, date, method, isCollectors: false, paidOn: null, reversal: null });
      if (method === 'cash') model.movements.push({ date, amount: PRICE });
      return date;
    },
  );
}

/** Accepts so many cards, which are keyed in before. */
export async function batchOf(
  model: DayModel,
  { client, at, count }: { client: TestClient; at: RacingFacility; count: number },
): Promise<Request> {
  const takenOn = model.today.split('-').toReversed().join('.');
  const cards = Array.from({ length: count }, () => typedCard(at.blank(), { takenOn, startMonth: '03.2027' }));
  const keyed = await keyBatch(client, at.collectorId, cards, { facilityId: at.facilityId });
  return asking(
    (again) => again.abonement.acceptBatch.mutate(keyed),
    (answer) => {
      if (!answer.ok) throw new Error(answer.rejection.reason);
      const date = told.accepting(model);
      expect(answer.batch.businessDate).toBe(date);
      for (const { abonementId: id } of cards)
        model.abonements.push({ id, date, method: 'cash', isCollectors: true, paidOn: null, reversal: null });
      return date;
    },
  );
}

export function reversal(model: DayModel, { facilityId }: RacingFacility, abonement: ModelAbonement): Request {
  const asked = { facilityId, id: newId(), abonementId: abonement.id, reason: 'Қате терілді' };
  return asking(
    (client) => takeBack(client, asked),
    (answer) => {
      expect(answer).toEqual(done);
      told.reverse(model, abonement);
      return abonement.reversal?.date ?? abonement.date;
    },
  );
}

export function payment(model: DayModel, { facilityId }: RacingFacility, abonement: ModelAbonement): Request {
  const transfer = { paidOn: model.today, reference: '№ 12', amount: PRICE };
  const asked = { facilityId, id: newId(), acceptanceId: abonement.id, ...transfer };
  return asking(
    (client) => client.abonement.payInvoice.mutate(asked),
    (answer) => {
      expect(answer).toEqual(done);
      const date = told.accepting(model);
      abonement.paidOn = date;
      return date;
    },
  );
}

export function remittance(model: DayModel, { facilityId, collectorId }: RacingFacility, amount: number): Request {
  const asked = { facilityId, id: newId(), collectorId, amount };
  return asking(
    (client) => client.day.receiveRemittance.mutate(asked),
    (answer) => {
      expect(answer).toEqual(done);
      const date = told.accepting(model);
      model.remittances.push({ id: asked.id, date, amount, isCorrected: false });
      model.movements.push({ date, amount });
      return date;
    },
  );
}

export function correction(
  model: DayModel,
  { facilityId }: RacingFacility,
  entry: DayModel['remittances'][number],
): Request {
  const asked = { facilityId, id: newId(), remittanceId: entry.id, reason: 'Қате терілді' };
  return asking(
    (client) => client.day.correctRemittance.mutate(asked),
    (answer) => {
      expect(answer).toEqual(done);
      entry.isCorrected = true;
      const date = told.accepting(model);
      model.remittances.push({ id: asked.id, date, amount: -entry.amount, isCorrected: false });
      model.movements.push({ date, amount: -entry.amount });
      return date;
    },
  );
}
