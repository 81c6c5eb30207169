import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptBatchOf, certifyDay, countDay, givePin, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';

const businessDate = '2026-11-10';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server?.close());

test('documents of three kinds under one id are three notices, and one that was seen hides no other', async () => {
  const [operator, head] = [await server.as('aigerim'), await server.as('head')];
  await givePin(operator);
  const card = typedCard(101);
  const control = { count: '2', sum: '7550' };
  const reason = 'Бір карточка жоғалған';
  const answer = await acceptBatchOf(operator, await registerCollector(head), [card], { control, reason });
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const { id } = answer.batch;
  await operator.day.close.mutate({ facilityId, businessDate });
  await countDay(operator, { businessDate, cash: 10_000, cards: 1 });
  expect(await certifyDay(operator, { businessDate, id, reason: 'Жүз теңге артық' })).toMatchObject({ ok: true });
  server.clock.set('2026-11-11T05:00:00.000Z');
  const correction = { facilityId, id, abonementId: card.abonementId, reason: 'Басқа басылым' };
  expect(await takeBack(head, correction)).toEqual({ ok: true });

  const read = async () =>
    (await operator.day.notices.query()).map(({ id: notice, content, isSeen }) => ({
      ...{ notice, kind: content.kind, isSeen },
    }));
  const told = await read();
  expect(told.map(({ kind }) => kind).toSorted()).toEqual(['batchDisagrees', 'correction', 'difference']);
  // What the operator caused is no news to them; the correction is the head's.
  expect(told.filter(({ isSeen }) => !isSeen).map(({ kind }) => kind)).toEqual(['correction']);
  await head.day.noticesSeen.mutate({ ids: told.flatMap(({ kind, notice }) => (kind === 'difference' ? notice : [])) });
  const unseen = (await head.day.notices.query()).filter(({ isSeen }) => !isSeen);
  expect(unseen.map(({ content }) => content.kind)).toEqual(['batchDisagrees']);
});
