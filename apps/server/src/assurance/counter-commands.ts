import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { expect } from 'vitest';
import { clientOf, type TestClient } from '../testing/client.ts';
import { acceptBatchOf, typedCard } from '../testing/day.ts';
import { newId, request } from '../testing/request.ts';
import { takeBack } from '../testing/take-back.ts';
import { ORGANIZATION } from '../testing/targets.ts';
import { always, command, pick } from './day-command.ts';
import * as told from './day-model.ts';
import { type DayModel, PRICE } from './day-model.ts';

export const accept = (method: 'cash' | 'account') =>
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

export const batch = (count: number) =>
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

export const reverse = (place: number) =>
  command(
    `reverse(${place})`,
    (model) => standing(model).length > 0,
    async (model, client, { at }) => {
      const abonement = pick(standing(model), place);
      if (abonement === undefined) throw new Error('nothing to reverse');
      const asked = { facilityId: at.facilityId, id: newId(), abonementId: abonement.id, reason: 'Қате терілді' };
      expect(await takeBack(client, asked)).toEqual({ ok: true });
      told.reverse(model, abonement);
      return abonement.reversal?.date ?? abonement.date;
    },
  );

const awaited = (model: DayModel) =>
  standing(model).filter(({ method, paidOn }) => method === 'account' && paidOn === null);

export const pay = (place: number) =>
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

export const handOver = (amount: number) =>
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

export const takeEntryBack = (place: number) =>
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

/** The server is restarted while a client waits: the same request is asked again until it is answered, and is one acceptance. */
export const restart = command('restart', always, async (model, client, real) => {
  const asked = request({ facilityId: real.at.facilityId, startMonth: '2027-03' });
  const lost = client.abonement.accept.mutate(asked).catch(() => null);
  await real.restart();
  await lost;
  const again = clientOf(real.url(), real.at.cookie);
  return accepted(model, await again.abonement.accept.mutate(asked), asked.id, 'cash');
});
