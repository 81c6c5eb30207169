import type { TypedCard } from '@jazylym/domain/abonement/card';
import { MOST_CARDS } from '@jazylym/domain/abonement/card';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { call } from '../testing/call.ts';
import type { TestClient } from '../testing/client.ts';
import { registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

/** Cards of one save: what the page sends at once, so that the longest of them stay below the limit of a body. */
const CHUNK = 25;

let server: TestServer;
let operator: TestClient;
let collectorId: string;

beforeAll(async () => {
  server = await startTestServer();
  operator = await server.as('aigerim');
  const head = await server.as('head');
  collectorId = await registerCollector(head);
  const range = { first: 1001, last: 2000 };
  await head.organisation.issueBlanks.mutate({ facilityId, id: newId(), collectorId, range });
});
afterAll(() => server.close());

/** Keys cards in as the page does, a chunk after the other; answers the draft and its version. */
async function keyedIn(cards: readonly TypedCard[]): Promise<{ facilityId: number; id: string; version: number }> {
  const key = { facilityId, id: newId() };
  await operator.abonement.beginBatch.mutate({ ...key, collectorId });
  const control = { count: String(cards.length), sum: String(3775 * cards.length) };
  let version = 0;
  for (let first = 0; first < cards.length; first += CHUNK) {
    const chunk = cards.slice(first, first + CHUNK);
    const changed = chunk.map((card, place) => ({ place: first + place, card }));
    const saved = await operator.abonement.saveBatch.mutate({ ...key, version, control, changed, removed: [] });
    if (!saved.ok) throw new Error(saved.rejection.reason);
    version = saved.version;
  }
  return { ...key, version };
}

const cardsFrom = (first: number, count: number) =>
  Array.from({ length: count }, (_, place) => typedCard(first + place));

test('five hundred cards are accepted at once, numbered in their order; how long it takes is told', async ({
  task,
}) => {
  const cards = cardsFrom(1001, MOST_CARDS);
  const draft = await keyedIn(cards);
  const begun = performance.now();
  const answer = await operator.abonement.acceptBatch.mutate({ ...draft, reason: '' });
  const took = Math.round(performance.now() - begun);
  expect(answer).toMatchObject({ ok: true, batch: { count: MOST_CARDS, sum: MOST_CARDS * 377_500 } });
  const { rows } = await server.owner.query<{ id: string }>(
    'SELECT id FROM abonement WHERE batch_id = $1 ORDER BY number_sequence',
    [draft.id],
  );
  expect(rows.map(({ id }) => id)).toEqual(cards.map(({ abonementId }) => abonementId));
  Object.assign(task.meta, { did: `${MOST_CARDS} cards in ${took} ms` });
});

test('one card more is a second batch', async () => {
  const draft = await keyedIn(cardsFrom(1501, MOST_CARDS + 1));
  expect(await operator.abonement.acceptBatch.mutate({ ...draft, reason: '' })).toEqual({
    ok: false,
    rejection: { reason: 'tooMany', count: MOST_CARDS + 1, most: MOST_CARDS },
  });
});

test('rows that were put between others, changed and taken out are kept in their order', async () => {
  const [one, two, three] = cardsFrom(101, 3);
  if (!one || !two || !three) throw new Error('three were asked for');
  const draft = await keyedIn([one, two]);
  const control = { count: '2', sum: '7550' };
  const changed = [
    { place: 0, card: three },
    { place: 1, card: { ...one, name: 'Басқа Адам' } },
  ];
  await operator.abonement.saveBatch.mutate({ ...draft, control, changed, removed: [two.id, newId()] });
  const { draft: kept } = await operator.abonement.batch.query(draft);
  expect(kept?.cards).toEqual([three, { ...one, name: 'Басқа Адам' }]);
});

test('the longest cards that a chunk can have are saved; what is over the limit of a body is refused as such', async () => {
  const cookie = await server.cookieOf('aigerim');
  const long = 'ә'.repeat(120);
  const fields = { name: long, settlement: long, street: long, house: long, flat: long, amount: long };
  const words = { blank: long, takenOn: long, publicationIndex: long, startMonth: long, months: long, sets: long };
  const longest = cardsFrom(101, 600).map((card) => ({ ...card, ...fields, ...words, postalCode: long }));
  const draft = await keyedIn([]);
  const save = (count: number) => {
    const changed = longest.slice(0, count).map((card, place) => ({ place, card }));
    const input = { ...draft, control: { count: long, sum: long }, changed, removed: [] };
    return call(server.url, 'abonement.saveBatch', { input, cookie });
  };
  expect((await save(15)).status).toBe(200);
  for (const count of [100, 500]) expect((await save(count)).status).toBe(413);
});

test('nonsense in a draft is kept as it was typed, and refused card by card', async () => {
  const nonsense = [
    '\u0000',
    "'; DROP TABLE abonement; --",
    '0',
    '-1',
    '9'.repeat(120),
    '1e9',
    'NaN',
    '31.02.2026',
    '\ud800x',
    '🙂',
  ];
  const cards = nonsense.map((text, place) => {
    const texts = { blank: text, takenOn: text, publicationIndex: text, startMonth: text, months: text, sets: text };
    return typedCard(101 + place, { ...texts, name: text, postalCode: text, amount: text });
  });
  const draft = await keyedIn(cards);
  const answer = await operator.abonement.acceptBatch.mutate({ ...draft, reason: '' });
  expect(answer).toMatchObject({ ok: false, rejection: { reason: 'cardsWrong' } });
  if (!answer.ok && answer.rejection.reason === 'cardsWrong') expect(answer.rejection.cards).toHaveLength(cards.length);
});

test('no version, place or control total is a failure of the server', async () => {
  const cookie = await server.cookieOf('aigerim');
  const draft = await keyedIn([typedCard(101)]);
  const change = { control: { count: '9'.repeat(120), sum: '9'.repeat(120) }, changed: [], removed: [] };
  for (const version of [-1, 2 ** 31, Number.MAX_SAFE_INTEGER, -Number.MAX_SAFE_INTEGER])
    for (const [path, input] of [
      ['abonement.saveBatch', { ...draft, ...change, version }],
      ['abonement.acceptBatch', { ...draft, reason: '', version }],
      ['abonement.discardBatch', { ...draft, version }],
      [
        'day.saveCount',
        { facilityId, businessDate: '2026-11-10', version, count: { cash: null, cards: null, left: null, ticked: [] } },
      ],
    ] as const)
      expect((await call(server.url, path, { input, cookie })).status, `${path} ${version}`).toBeLessThan(500);
});
