import { type Paper, Step } from '@jazylym/domain/abonement/afterwards';
import { stageOf } from '@jazylym/domain/abonement/stage';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { CAMPAIGN_DAY } from '../testing/clock.ts';
import { acceptBatchOf, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY, RAYON_FACILITY } from '../testing/reference.ts';
import { newId, request, requestOf } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { ORGANIZATION } from '../testing/targets.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => server.clock.set(CAMPAIGN_DAY));
afterAll(() => server?.close());

const facilityId = CITY_FACILITY;
const client = async (by: AccountName = 'aigerim') => (await server.as(by)).abonement;

async function accepted(asked = request()) {
  const answer = await (await client()).accept.mutate(asked);
  if (!answer.ok) throw new Error(answer.rejection.reason);
  return answer.acceptance;
}

/** An acceptance of one abonement. */
async function acceptedOne() {
  const acceptance = await accepted();
  const [abonement] = acceptance.abonements;
  if (abonement === undefined) throw new Error('one was accepted');
  return { acceptance, abonement };
}

const sheet = (paper: Paper, documentId: string) => ({ paper, documentId });
const print = async (sheets: ReturnType<typeof sheet>[], id = newId()) =>
  await (await client()).recordPrint.mutate({ facilityId, id, sheets });
const handOver = async (...abonementIds: string[]) =>
  await (await client()).recordSteps.mutate({ facilityId, abonementIds, steps: ['signed', 'handedOver'] });
const historyOf = async (id: string) => (await (await client()).get.query({ facilityId, id })).history;
const left = async () => (await (await client()).notHandedOver.query({ facilityId })).list.map(({ id }) => id);

test('the first print of a sheet is its original, each later one a copy with the next number', async () => {
  const { acceptance, abonement } = await acceptedOne();
  const [ps1, receipt] = [sheet('ps1', abonement.id), sheet('receipt', acceptance.id)];
  expect(await print([ps1, receipt])).toEqual(
    expect.arrayContaining([
      { ...ps1, number: 1 },
      { ...receipt, number: 1 },
    ]),
  );
  expect(await print([ps1])).toEqual([{ ...ps1, number: 2 }]);
  expect(await print([ps1, receipt])).toEqual(
    expect.arrayContaining([
      { ...ps1, number: 3 },
      { ...receipt, number: 2 },
    ]),
  );
});

test('ten same prints at once count once', async () => {
  const { abonement } = await acceptedOne();
  const ps1 = sheet('ps1', abonement.id);
  const id = newId();
  const answers = await Promise.all(Array.from({ length: 10 }, () => print([ps1], id)));
  expect(answers).toEqual(Array.from({ length: 10 }, () => [{ ...ps1, number: 1 }]));
  expect(await print([ps1])).toEqual([{ ...ps1, number: 2 }]);
});

test('ten counters that print one sheet at once make one original', async () => {
  const { abonement } = await acceptedOne();
  const answers = await Promise.all(Array.from({ length: 10 }, () => print([sheet('ps1', abonement.id)])));
  const numbers = answers.flat().map(({ number }) => number);
  expect(numbers.sort((one, other) => one - other)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test('a sheet of another facility, or of nobody, is not counted', async () => {
  const { abonement, acceptance } = await acceptedOne();
  await expect(print([sheet('ps1', newId())])).rejects.toThrow('notFound');
  const two = requestOf([{}, {}]);
  await accepted(two);
  await expect(print([sheet('ps1', two.id)])).rejects.toThrow('notFound');
  await expect(print([sheet('receipt', two.lines[0]?.id ?? '')])).rejects.toThrow('notFound');
  const asked = { facilityId: RAYON_FACILITY, id: newId(), sheets: [sheet('receipt', acceptance.id)] };
  await expect((await client('bolat')).recordPrint.mutate(asked)).rejects.toThrow('notFound');
  expect(await print([sheet('ps1', abonement.id)])).toMatchObject([{ number: 1 }]);
});

test('a paper that an acceptance does not have is not counted: no invoice of cash, no receipt by account', async () => {
  const cash = await accepted();
  const invoiced = await accepted(request({ subscriber: ORGANIZATION, payment: { method: 'account' } }));
  for (const [paper, other, { id }] of [
    ['receipt', 'invoice', cash],
    ['invoice', 'receipt', invoiced],
  ] as const) {
    await expect(print([sheet(other, id)])).rejects.toThrow('notFound');
    expect(await print([sheet(other, id), sheet(paper, id)])).toEqual([{ ...sheet(paper, id), number: 1 }]);
    expect(await print([sheet('priceExplanation', id)])).toMatchObject([{ number: 1 }]);
    expect((await historyOf(id)).filter(({ kind }) => kind === 'printed')).toHaveLength(2);
  }
});

test('an abonement goes from registered over printed and signed to handed over', async () => {
  const { abonement } = await acceptedOne();
  const stage = async () => stageOf(abonement.id, await historyOf(abonement.id));
  expect(await stage()).toBe('registered');
  await print([sheet('ps1', abonement.id)]);
  expect(await stage()).toBe('printed');
  await (await client()).recordSteps.mutate({ facilityId, abonementIds: [abonement.id], steps: ['signed'] });
  expect(await stage()).toBe('signed');
  await handOver(abonement.id);
  expect(await stage()).toBe('handedOver');
});

test('a step is recorded once, by who took it first', async () => {
  const { abonement } = await acceptedOne();
  await handOver(abonement.id);
  server.clock.set('2026-11-10T07:00:00.000Z');
  const again = { facilityId, abonementIds: [abonement.id, abonement.id], steps: [...Step.options] };
  await Promise.all(Array.from({ length: 10 }, async () => (await client('dana')).recordSteps.mutate(again)));
  expect((await historyOf(abonement.id)).slice(1)).toEqual(
    ['signed', 'handedOver'].map((kind) => ({
      kind,
      abonementId: abonement.id,
      at: CAMPAIGN_DAY,
      operatorName: 'Айгерім Серікқызы',
    })),
  );
});

test('several are handed over at once, or none where one of them is not the facility’s', async () => {
  const { abonements } = await accepted(requestOf([{}, {}, {}]));
  const ids = abonements.map(({ id }) => id);
  await expect(handOver(...ids, newId())).rejects.toThrow('notFound');
  expect(await left()).toEqual(expect.arrayContaining(ids));
  await handOver(...ids);
  for (const id of ids) expect(await left()).not.toContain(id);
});

test('what is not handed over is listed the oldest first, without what was reversed or a collector brought', async () => {
  const { abonements } = await accepted(requestOf([{}, {}]));
  const [operator, head] = [await server.as('aigerim'), await server.as('head')];
  const brought = [typedCard(101), typedCard(201)];
  const postman = await registerCollector(head);
  const withoutAutomation = await registerCollector(head, { number: 2, first: 201, channel: 'facility' });
  for (const [place, collectorId] of [postman, withoutAutomation].entries())
    expect(await acceptBatchOf(operator, collectorId, brought.slice(place, place + 1))).toMatchObject({ ok: true });
  const [first, second] = abonements.map(({ id }) => id);
  const asked = { facilityId, id: newId(), abonementId: first ?? '', reason: 'Клиент бас тартты' };
  await takeBack(await server.as('aigerim'), asked);
  server.clock.set('2026-11-11T06:00:00.000Z');
  const later = await acceptedOne();
  const lines = await left();
  expect(lines).not.toContain(first);
  for (const { abonementId } of brought) expect(lines).not.toContain(abonementId);
  expect(lines.indexOf(second ?? '')).toBeGreaterThanOrEqual(0);
  expect(lines.indexOf(second ?? '')).toBeLessThan(lines.indexOf(later.abonement.id));
});

test('after 30 days the list forgets: older papers are found by their number', async () => {
  const { abonement } = await acceptedOne();
  server.clock.set('2026-12-10T06:00:00.000Z');
  expect(await left()).toContain(abonement.id);
  server.clock.set('2026-12-12T06:00:00.000Z');
  expect(await left()).not.toContain(abonement.id);
});

test('what was reversed meanwhile is not handed over', async () => {
  const { abonements } = await accepted(requestOf([{}, {}]));
  const [first, second] = abonements.map(({ id }) => id);
  const asked = { facilityId, id: newId(), abonementId: first ?? '', reason: 'Клиент бас тартты' };
  await takeBack(await server.as('aigerim'), asked);
  await handOver(first ?? '', second ?? '');
  const history = await historyOf(second ?? '');
  const handed = history.filter(({ kind }) => kind === 'handedOver');
  expect(handed.map(({ abonementId }) => abonementId)).toEqual([second]);
});

test('a history tells everything of the acceptance in the order of time, whichever id is asked for', async () => {
  const { id, abonements } = await accepted(requestOf([{}, {}]));
  const [first, second] = abonements.map((one) => one.id);
  server.clock.set('2026-11-10T06:01:00.000Z');
  await print([sheet('ps1', first ?? ''), sheet('receipt', id)]);
  server.clock.set('2026-11-10T06:02:00.000Z');
  await handOver(first ?? '');
  const told = (await historyOf(id)).map(({ kind, abonementId }) => [kind, abonementId]);
  expect(told).toEqual([
    ['registered', first],
    ['registered', second],
    ['printed', first],
    ['printed', null],
    ['signed', first],
    ['handedOver', first],
  ]);
  expect(await historyOf(second ?? '')).toEqual(await historyOf(id));
});
