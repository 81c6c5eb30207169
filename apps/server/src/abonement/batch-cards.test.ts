import type { BatchRejection, CardProblem, TypedCard } from '@jazylym/domain/abonement/card';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { acceptBatchOf, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
let aigerim: TestClient;
let head: TestClient;
let collectorId: string;
let blank = 100;

/** A card on the next blank of the postman. */
const nextCard = (change: Partial<TypedCard> = {}) => typedCard(++blank, change);
const refused = (rejection: object) => ({ ok: false, rejection });

beforeAll(async () => {
  server = await startTestServer();
  [aigerim, head] = [await server.as('aigerim'), await server.as('head')];
  collectorId = await registerCollector(head);
});
afterAll(() => server.close());

/** What is wrong with the one card of a batch. */
async function problemOf(change: Partial<TypedCard>): Promise<CardProblem | BatchRejection['reason'] | 'accepted'> {
  const card = typedCard(199, change);
  const answer = await acceptBatchOf(aigerim, collectorId, [card], { control: { count: '1', sum: '3775' } });
  if (answer.ok) return 'accepted';
  if (answer.rejection.reason !== 'cardsWrong') return answer.rejection.reason;
  expect(answer.rejection.cards).toHaveLength(1);
  return answer.rejection.cards[0]?.problem ?? 'accepted';
}

test.each<[string, Partial<TypedCard>, object]>([
  ['a field that is empty', { name: ' ' }, { reason: 'missing', field: 'name' }],
  ['a field that cannot be read', { months: 'жыл' }, { reason: 'unreadable', field: 'months', text: 'жыл' }],
  ['an amount that is none', { amount: '3775,555' }, { reason: 'unreadable', field: 'amount', text: '3775,555' }],
  ['a blank that nobody was given', { blank: '99' }, { reason: 'blankNotHeld', number: 99, why: 'notIssued' }],
  [
    'a date to come',
    { takenOn: '11.11.2026' },
    { reason: 'takenInFuture', takenOn: '2026-11-11', today: '2026-11-10' },
  ],
  ['a date before the grace', { takenOn: '06.11.2026' }, { reason: 'takenTooLongAgo', since: '2026-11-07' }],
  ['an index that is none', { publicationIndex: '11111' }, { reason: 'refused', field: 'publicationIndex' }],
  ['a term that is not offered', { months: '5' }, { reason: 'refused', field: 'months' }],
  ['a month that is closed', { startMonth: '11.2026' }, { reason: 'refused', field: 'startMonth' }],
  ['a postal code that nobody has', { postalCode: '999999' }, { reason: 'refused', field: 'postalCode' }],
  ['an address that is not whole', { street: '' }, { reason: 'refused', field: 'street' }],
])('%s', async (_, change, problem) => {
  expect(await problemOf(change)).toMatchObject(problem);
});

test('a blank of another, a used one, one that ended, and one that is on two cards', async () => {
  const agent = await registerCollector(head, { number: 2, first: 301, channel: 'publicAgent' });
  const ended = { facilityId, id: newId(), collectorId, range: { first: 198, last: 198 }, end: 'spoiled' as const };
  await head.organisation.endBlanks.mutate({ ...ended, reason: 'Сия төгілді' });
  const used = nextCard();
  expect(await acceptBatchOf(aigerim, collectorId, [used])).toMatchObject({ ok: true });
  const blankNotHeld = { reason: 'blankNotHeld', field: 'blank' };
  expect(await problemOf({ blank: '301' })).toEqual({ ...blankNotHeld, number: 301, why: 'issuedToAnother' });
  expect(await problemOf({ blank: used.blank })).toEqual({ ...blankNotHeld, number: Number(used.blank), why: 'used' });
  expect(await problemOf({ blank: '198' })).toEqual({ ...blankNotHeld, number: 198, why: 'ended' });
  const [one, other] = [nextCard(), nextCard({ blank: '№ 0301' })];
  expect(await acceptBatchOf(aigerim, agent, [{ ...one, blank: '301' }, other])).toEqual(
    refused({
      reason: 'cardsWrong',
      cards: [{ cardId: other.id, problem: { reason: 'blankTwice', field: 'blank', number: 301, row: 1 } }],
    }),
  );
});

test('a card taken before its postman was one, or after', async () => {
  const third = await registerCollector(head, { number: 3, first: 401 });
  const collectors = await head.organisation.collectors.query({ facilityId });
  const found = collectors.find(({ collector }) => collector.id === third);
  if (found === undefined) throw new Error('the third is in the register');
  const { id: _id, facilityId: _facilityId, ...seen } = found.collector;
  const next = { ...seen, activeFrom: '2026-11-08', activeTo: '2026-11-09' };
  expect(await head.organisation.keepCollector.mutate({ facilityId, id: third, seen, next })).toEqual({ ok: true });
  const cards = ['07.11', '08.11', '09.11', '10.11'].map((takenOn, place) => typedCard(401 + place, { takenOn }));
  const notActive = {
    reason: 'collectorNotActive',
    field: 'takenOn',
    activeFrom: '2026-11-08',
    activeTo: '2026-11-09',
  };
  expect(await acceptBatchOf(aigerim, third, cards)).toEqual(
    refused({
      reason: 'cardsWrong',
      cards: [
        { cardId: cards[0]?.id, problem: { ...notActive, takenOn: '2026-11-07' } },
        { cardId: cards[3]?.id, problem: { ...notActive, takenOn: '2026-11-10' } },
      ],
    }),
  );
});
