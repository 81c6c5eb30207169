import type { TypedCard } from '@jazylym/domain/abonement/card';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { audit } from '../assurance/audit.ts';
import type { TestClient } from '../testing/client.ts';
import { CAMPAIGN_DAY } from '../testing/clock.ts';
import { acceptBatchOf, registerCollector, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId, publishCatalogue } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const PRICE = 377_500;

let server: TestServer;
let aigerim: TestClient;
let dana: TestClient;
let head: TestClient;
let collectorId: string;
let blank = 100;

/** A card on the next blank of the postman. */
const nextCard = (change: Partial<TypedCard> = {}) => typedCard(++blank, change);
const refused = (rejection: object) => ({ ok: false, rejection });
const begin = async () => {
  const id = newId();
  await aigerim.abonement.beginBatch.mutate({ facilityId, id, collectorId });
  return { facilityId, id };
};
const saving = (key: { facilityId: number; id: string }, version: number, cards: readonly TypedCard[]) => ({
  ...{ ...key, version, control: { count: String(cards.length), sum: String(3775 * cards.length) } },
  ...{ changed: cards.map((card, place) => ({ place, card })), removed: [] },
});
const stored = async (cards: readonly TypedCard[]) =>
  (
    await server.owner.query('SELECT FROM abonement WHERE facility_id = $1 AND id = ANY ($2)', [
      ...[facilityId, cards.map(({ abonementId }) => abonementId)],
    ])
  ).rowCount;

beforeAll(async () => {
  server = await startTestServer();
  [aigerim, dana, head] = [await server.as('aigerim'), await server.as('dana'), await server.as('head')];
  collectorId = await registerCollector(head);
  const range = { first: 1001, last: 2000 };
  await head.organisation.issueBlanks.mutate({ facilityId, id: newId(), collectorId, range });
});
afterEach(() => server.clock.set(CAMPAIGN_DAY));
afterAll(async () => {
  expect(await audit(server.owner)).toEqual([]);
  await server.close();
});

test('a batch without cards, or without the report of who collected them, is not accepted', async () => {
  expect(await acceptBatchOf(aigerim, collectorId, [])).toEqual(refused({ reason: 'empty' }));
  for (const control of [
    { count: '', sum: '' },
    { count: 'екі', sum: '7550' },
    { count: '1', sum: 'көп' },
  ])
    expect(await acceptBatchOf(aigerim, collectorId, [nextCard()], { control })).toEqual(
      refused({ reason: 'controlMissing' }),
    );
});

test('what does not agree with the report, or a card with its price, is accepted only with a reason, which goes up', async () => {
  const cards = [nextCard(), nextCard({ amount: '3700' })];
  const control = { count: '3', sum: '11 325' };
  for (const reason of ['', 'aa'])
    expect(await acceptBatchOf(aigerim, collectorId, cards, { control, reason })).toEqual(
      refused({
        ...{ reason: 'disagrees', control: { count: 3, sum: 3 * PRICE } },
        ...{ count: 2, sum: 2 * PRICE, differing: 1 },
      }),
    );
  const fresh = cards.map((card) => ({ ...card, id: newId(), abonementId: newId() }));
  const reason = 'Бір карточка жоғалған';
  const answer = await acceptBatchOf(aigerim, collectorId, fresh, { control, reason });
  if (!answer.ok) throw new Error(answer.rejection.reason);
  expect(answer.batch).toMatchObject({ count: 2, sum: 2 * PRICE, cardSum: 747_500, reason });
  const { rows } = await server.owner.query(`SELECT kind, content FROM notice WHERE content ->> 'batchId' = $1`, [
    answer.batch.id,
  ]);
  expect(rows).toMatchObject([
    { kind: 'batchDisagrees', content: { count: 2, controlCount: 3, cardSum: 747_500, differing: 1, reason } },
  ]);
});

test('a draft is held by who types in it: another till reads it, takes it over, and the first one is told', async () => {
  const key = await begin();
  const cards = [nextCard(), nextCard()];
  expect(await aigerim.abonement.saveBatch.mutate(saving(key, 0, cards))).toEqual({ ok: true, version: 1 });
  const held = refused({ reason: 'heldElsewhere', name: 'Айгерім Серікқызы', version: 1 });
  expect(await dana.abonement.saveBatch.mutate(saving(key, 1, cards))).toEqual(held);
  expect(await dana.abonement.acceptBatch.mutate({ ...key, version: 1, reason: '' })).toEqual(held);
  expect(await dana.abonement.discardBatch.mutate({ ...key, version: 1 })).toEqual(held);
  expect(await aigerim.abonement.saveBatch.mutate(saving(key, 0, cards))).toEqual(held);

  expect(await dana.abonement.takeBatch.mutate(key)).toMatchObject({
    draft: { version: 2, heldBy: { name: 'Дана Ерланқызы' }, cards },
  });
  const taken = refused({ reason: 'heldElsewhere', name: 'Дана Ерланқызы', version: 2 });
  expect(await aigerim.abonement.saveBatch.mutate(saving(key, 1, cards))).toEqual(taken);
  expect(await aigerim.abonement.acceptBatch.mutate({ ...key, version: 2, reason: '' })).toEqual(taken);
  expect(await aigerim.abonement.batches.query({ facilityId })).toMatchObject({
    drafts: expect.arrayContaining([expect.objectContaining({ id: key.id, cards: 2 })]),
  });
  expect(await dana.abonement.acceptBatch.mutate({ ...key, version: 2, reason: '' })).toMatchObject({ ok: true });
});

test('the same batch accepted at once and again is one batch and one answer; begun again it is shown as it was accepted', async () => {
  const key = await begin();
  const cards = [nextCard(), nextCard(), nextCard()];
  await aigerim.abonement.saveBatch.mutate(saving(key, 0, cards));
  const accept = () => aigerim.abonement.acceptBatch.mutate({ ...key, version: 1, reason: '' });
  const answers = await Promise.all(Array.from({ length: 10 }, accept));
  expect(answers[0]).toMatchObject({ ok: true, batch: { count: 3 } });
  for (const answer of [...answers, await accept()]) expect(answer).toEqual(answers[0]);
  const otherwise = { ...key, version: 1, reason: 'Басқа себеп' };
  expect(await aigerim.abonement.acceptBatch.mutate(otherwise)).toEqual(refused({ reason: 'conflict' }));
  expect(await stored(cards)).toBe(3);
  const again = await aigerim.abonement.beginBatch.mutate({ ...key, collectorId });
  expect(again).toMatchObject({ draft: null, batch: { id: key.id, count: 3 } });
  expect(await aigerim.abonement.saveBatch.mutate(saving(key, 1, cards))).toEqual(refused({ reason: 'noSuchDraft' }));
});

test('a draft that was thrown away is gone, for whoever asks', async () => {
  const key = await begin();
  const discard = () => aigerim.abonement.discardBatch.mutate({ ...key, version: 0 });
  expect(await discard()).toEqual({ ok: true });
  expect(await discard()).toEqual({ ok: true });
  const noSuchDraft = refused({ reason: 'noSuchDraft' });
  expect(await aigerim.abonement.acceptBatch.mutate({ ...key, version: 0, reason: '' })).toEqual(noSuchDraft);
  await expect(aigerim.abonement.takeBatch.mutate(key)).rejects.toThrow('notFound');
});

test('of two batches that race with one blank one is accepted, and the other hears whose card it is', async () => {
  for (let race = 0; race < 5; race += 1) {
    const shared = nextCard();
    const batches = [[shared], [{ ...nextCard(), blank: shared.blank }]];
    const answers = await Promise.all(batches.map((cards) => acceptBatchOf(aigerim, collectorId, cards)));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    const lost = answers.findIndex(({ ok }) => !ok);
    expect(answers[lost]).toEqual(
      refused({
        reason: 'cardsWrong',
        cards: [
          {
            cardId: batches[lost]?.[0]?.id,
            problem: { reason: 'blankNotHeld', field: 'blank', number: Number(shared.blank), why: 'used' },
          },
        ],
      }),
    );
  }
});

test('a card whose id is registered already is a conflict, and nothing of its batch is registered', async () => {
  const first = nextCard();
  expect(await acceptBatchOf(aigerim, collectorId, [first])).toMatchObject({ ok: true });
  for (const taken of [{ id: first.id }, { abonementId: first.abonementId }]) {
    const cards = [nextCard(), nextCard(taken)];
    expect(await acceptBatchOf(aigerim, collectorId, cards)).toEqual(refused({ reason: 'conflict' }));
    expect(await stored(cards.slice(0, 1))).toBe(0);
  }
});

test('a card within the grace is priced by the catalogue of the day on which it was taken', async () => {
  await publishCatalogue(server.owner, 2, '2026-11-09T05:00:00.000Z');
  await vi.waitFor(
    async () => expect((await aigerim.catalogue.versions.query()).versions.at(-1)?.version).toBe(2),
    5_000,
  );
  const newspaper = { publicationIndex: '65001', months: '1' };
  const [before, after] = [
    nextCard({ ...newspaper, takenOn: '08.11.2026' }),
    nextCard({ ...newspaper, takenOn: '09.11' }),
  ];
  const prices = { before: 300 + 120, after: 330 + 132 };
  const cards = [
    { ...before, amount: String(prices.before) },
    { ...after, amount: String(prices.after) },
  ];
  const answer = await acceptBatchOf(aigerim, collectorId, cards);
  expect(answer).toMatchObject({ ok: true, batch: { sum: 100 * (prices.before + prices.after) } });
  const { rows } = await server.owner.query<{ version: number }>(
    'SELECT c.version FROM abonement a JOIN catalogue c ON c.id = a.catalogue_id WHERE a.id = ANY ($1) ORDER BY a.taken_on',
    [cards.map(({ abonementId }) => abonementId)],
  );
  expect(rows.map(({ version }) => version)).toEqual([1, 2]);
});

test('two cards of one batch with the id of one abonement are a conflict; one id twice in a save is no save', async () => {
  const one = nextCard();
  const twin = nextCard({ abonementId: one.abonementId });
  expect(await acceptBatchOf(aigerim, collectorId, [one, twin])).toEqual(refused({ reason: 'conflict' }));
  expect(await stored([one])).toBe(0);
  const key = await begin();
  await expect(aigerim.abonement.saveBatch.mutate(saving(key, 0, [one, one]))).rejects.toThrow('badInput');
});
