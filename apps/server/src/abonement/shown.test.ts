import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import { CAMPAIGN_DAY } from '../testing/clock.ts';
import { acceptBatchOf, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId, requestOf } from '../testing/request.ts';
import { accepted, CERTIFIED_DAY, certifyRichDay, OPEN_DAY, type RichDay } from '../testing/rich-day.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';

let server: TestServer;
let day: RichDay;
beforeAll(async () => {
  server = await startTestServer();
  day = await certifyRichDay(server);
});
afterAll(async () => {
  expect(await audit(server.owner)).toEqual([]);
  await server.close();
});

const shown = (id: string) => day.operator.abonement.get.query({ facilityId, id });
const noticesOf = async (number: string | undefined) => {
  const { rows } = await server.owner.query<{ kind: string; of: string }>(
    `SELECT kind, content ->> 'businessDate' AS of FROM notice WHERE content ->> 'number' = $1`,
    [number],
  );
  return rows;
};

test('an abonement of a certified day says so, and which day a correction would be a document of', async () => {
  expect((await shown(day.standing)).day).toEqual({ state: 'certified', openDay: OPEN_DAY });
});

test('a correction is told in the history with its day, a reversal within the day without one', async () => {
  const corrected = await shown(day.awaited);
  const asked = { facilityId, id: newId(), abonementId: day.awaited, reason: 'Клиент бас тартты' };
  expect(await takeBack(day.head, asked)).toEqual({ ok: true });
  expect((await shown(day.awaited)).history).toContainEqual(
    expect.objectContaining({ kind: 'reversed', refund: 0, correctedOn: OPEN_DAY }),
  );
  expect((await shown(day.reversed)).history).toContainEqual(
    expect.objectContaining({ kind: 'reversed', refund: 377_500, correctedOn: null }),
  );
  const number = corrected.acceptance.abonements[0]?.number;
  expect(await noticesOf(number)).toEqual([{ kind: 'correction', of: CERTIFIED_DAY }]);
});

test('what a collector took says who, on which blank, when, for how much by the card, and in which batch', async () => {
  const card = typedCard(110, { amount: '3801' });
  const answer = await acceptBatchOf(day.operator, day.collectorId, [card], { reason: 'Карточкада қате' });
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const { acceptance } = await shown(card.abonementId);
  const collector = { id: day.collectorId, channel: 'postman', number: 1, name: 'Пошташы 1' };
  const [abonement] = acceptance.abonements;
  expect(abonement).toMatchObject({
    channel: 'postman',
    taken: { collector, blankNumber: 110, takenOn: '2026-11-10', amount: 380_100, batchId: answer.batch.id },
    price: { total: 377_500 },
  });

  const found = await day.operator.abonement.search.query({ facilityId, text: abonement?.number ?? '' });
  expect(found.abonement).toMatchObject({ channel: 'postman', taken: { collector, blankNumber: 110 } });
  const { latest } = await day.operator.abonement.today.query({ facilityId });
  expect(latest[0]).toMatchObject({ id: card.abonementId, taken: { collector, blankNumber: 110 } });
});

test('a facility without automation is named like every collector, and nothing of it is handed over at the counter', async () => {
  const id = await registerCollector(day.head, { number: 2, channel: 'facility', first: 201 });
  const card = typedCard(201);
  expect(await acceptBatchOf(day.operator, id, [card])).toMatchObject({ ok: true });
  const { acceptance } = await shown(card.abonementId);
  expect(acceptance.abonements[0]).toMatchObject({ channel: 'facility', taken: { collector: { id, number: 2 } } });
  const { list } = await day.operator.abonement.notHandedOver.query({ facilityId });
  expect(list.map((one) => one.id)).not.toContain(card.abonementId);
});

test('what is registered at the counter was taken away by nobody', async () => {
  const id = await accepted(day.operator);
  const { acceptance } = await shown(id);
  expect(acceptance.abonements[0]).toMatchObject({ channel: 'facility', taken: null });
  const { latest } = await day.operator.abonement.today.query({ facilityId });
  expect(latest.find((line) => line.id === id)).toMatchObject({ taken: null });
});

test('a day that waits or is counted still holds its reversals: nobody is told of a correction, also where some was back before', async () => {
  const answer = await day.operator.abonement.accept.mutate(requestOf([{}, {}]));
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const { id, abonements } = answer.acceptance;
  const [first, second] = abonements;
  const reversal = { facilityId, reason: 'Клиент бас тартты' };
  const one = { ...reversal, id: newId(), abonementId: second?.id ?? '' };
  expect(await takeBack(day.operator, one)).toEqual({ ok: true });

  server.clock.set('2026-11-12T06:00:00.000Z');
  expect((await shown(id)).day).toEqual({ state: 'open', openDay: '2026-11-12' });
  await day.operator.day.close.mutate({ facilityId, businessDate: OPEN_DAY });
  expect((await shown(id)).day).toEqual({ state: 'counting', openDay: '2026-11-12' });
  const reversals = abonements.map((abonement) => ({ id: newId(), abonementId: abonement.id }));
  const together = { ...reversal, acceptanceId: id, reversals };
  expect(await day.operator.abonement.reverseTogether.mutate(together)).toEqual({ ok: true, refund: 377_500 });
  expect((await shown(id)).history.filter(({ kind }) => kind === 'reversed')).toMatchObject([
    { correctedOn: null },
    { correctedOn: null },
  ]);
  expect(await noticesOf(first?.number)).toEqual([]);
  server.clock.set(CAMPAIGN_DAY);
});
