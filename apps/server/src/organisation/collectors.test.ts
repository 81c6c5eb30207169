import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { acceptBatchOf, typedCard } from '../testing/day.ts';
import { CITY_FACILITY as facilityId, RAYON_FACILITY } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

type Draft = Parameters<TestClient['organisation']['keepCollector']['mutate']>[0]['next'];

let server: TestServer;
let head: TestClient;
let operator: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  head = await server.as('head');
  operator = await server.as('aigerim');
});
afterAll(() => server?.close());

let numbers = 0;
const entry = (change: Partial<Draft> = {}): Draft => ({
  ...{ channel: 'postman', number: ++numbers, name: `Серік Әлиев ${numbers}`, round: '7' },
  ...{ activeFrom: '2026-01-01', activeTo: null },
  ...change,
});

const keep = (id: string, seen: Draft | null, next: Draft, by = head) =>
  by.organisation.keepCollector.mutate({ facilityId, id, seen, next });

/** Enters somebody; answers the id and what was entered. */
async function entered(change: Partial<Draft> = {}): Promise<{ id: string; next: Draft }> {
  const [id, next] = [newId(), entry(change)];
  expect(await keep(id, null, next)).toEqual({ ok: true });
  return { id, next };
}

const listed = async (id: string) => {
  const all = await operator.organisation.collectors.query({ facilityId });
  return all.find(({ collector }) => collector.id === id);
};
const changesOf = async (id: string) =>
  (
    await server.owner.query(
      'SELECT before, after FROM collector_change WHERE collector_id = $1 ORDER BY changed_at, id',
      [id],
    )
  ).rows;

test('the head enters a postman, whom an operator then sees; sent again it is one entry', async () => {
  const { id, next } = await entered();
  expect(await keep(id, null, next)).toEqual({ ok: true });
  const count = { issued: 0, used: 0, spoiled: 0, returned: 0, lost: 0, outstanding: 0 };
  expect(await listed(id)).toEqual({ collector: { id, facilityId, ...next }, blanks: count, hasAccepted: false });
  expect(await changesOf(id)).toEqual([{ before: null, after: next }]);
});

test('every change keeps what was before it', async () => {
  const { id, next } = await entered();
  const later = { ...next, round: '12', activeTo: '2026-12-31' };
  expect(await keep(id, next, later)).toEqual({ ok: true });
  expect((await listed(id))?.collector).toMatchObject({ round: '12', activeTo: '2026-12-31' });
  expect(await changesOf(id)).toContainEqual({ before: next, after: later });
});

test('a number that somebody bears is refused with the bearer’s name', async () => {
  const { next } = await entered();
  expect(await keep(newId(), null, entry({ number: next.number }))).toEqual({
    ok: false,
    rejection: { reason: 'numberTaken', number: next.number, name: next.name },
  });
});

test('nobody is active backwards', async () => {
  const wrong = entry({ activeFrom: '2026-11-10', activeTo: '2026-11-09' });
  expect(await keep(newId(), null, wrong)).toEqual({
    ok: false,
    rejection: { reason: 'activeBackwards', activeFrom: '2026-11-10', activeTo: '2026-11-09' },
  });
});

test('who has accepted stays what they are', async () => {
  const { id, next } = await entered();
  const range = { first: 1_001, last: 1_001 };
  await head.organisation.issueBlanks.mutate({ facilityId, id: newId(), collectorId: id, range });
  expect(await acceptBatchOf(operator, id, [typedCard(1_001)])).toMatchObject({ ok: true });
  expect((await listed(id))?.hasAccepted).toBe(true);
  expect(await keep(id, next, { ...next, channel: 'publicAgent' })).toEqual({
    ok: false,
    rejection: { reason: 'channelFixed', channel: 'postman' },
  });
  expect(await keep(id, next, { ...next, name: 'Серік Әлиұлы' })).toEqual({ ok: true });
});

test('of two heads who change an entry at once one is told what is stored now', async () => {
  const { id, next } = await entered();
  const changes = ['21', '22'].map((round) => ({ ...next, round }));
  const answers = await Promise.all(changes.map((change) => keep(id, next, change)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  const stored = changes.find((_, place) => answers[place]?.ok);
  expect(answers).toContainEqual({ ok: false, rejection: { reason: 'changedMeanwhile', stored } });
  expect((await listed(id))?.collector).toMatchObject(stored ?? {});
});

test('of eight entries that ask for one number at once one gets it', async () => {
  const number = 90_001;
  const answers = await Promise.all(Array.from({ length: 8 }, () => keep(newId(), null, entry({ number }))));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  for (const answer of answers) if (!answer.ok) expect(answer.rejection.reason).toBe('numberTaken');
});

test('a change of an entry that is not there says that there is none', async () => {
  const seen = entry();
  expect(await keep(newId(), seen, { ...seen, round: '9' })).toEqual({
    ok: false,
    rejection: { reason: 'changedMeanwhile', stored: null },
  });
});

test('a name without letters, a number beyond the register and a flag in the name are refused before anything is stored', async () => {
  for (const change of [
    { name: '12 34' },
    { number: 0 },
    { number: 100_000 },
    { name: 'Серік 🇰🇿' },
    { round: '12345678901' },
  ])
    await expect(keep(newId(), null, entry(change))).rejects.toMatchObject({ data: { problem: 'badInput' } });
});

test('an operator reads the register and does not change it', async () => {
  await expect(keep(newId(), null, entry(), operator)).rejects.toMatchObject({ data: { problem: 'notAllowed' } });
  const foreign = { facilityId: RAYON_FACILITY, id: newId(), seen: null, next: entry() };
  await expect(head.organisation.keepCollector.mutate(foreign)).rejects.toMatchObject({
    data: { problem: 'notFound' },
  });
});

test('a facility’s register offers the open facilities without automation that are entered there', async () => {
  expect(await operator.organisation.enteredHere.query({ facilityId })).toEqual([]);
  const admin = await server.as('admin');
  const names = { kk: 'Ақсу ПББ', ru: 'ОПС Аксу', en: 'Aksu post office' };
  const next = { code: '160300', names, branchCode: '17', signatures: 1 as const, sortingPointCode: null };
  const saved = await admin.organisation.saveFacility.mutate({
    seen: null,
    next: { ...next, automated: false, enteredAtCode: '160000', closedOn: null },
  });
  expect(saved.ok).toBe(true);
  expect(await operator.organisation.enteredHere.query({ facilityId })).toMatchObject([{ code: '160300', names }]);
  const bolat = await server.as('bolat');
  expect(await bolat.organisation.enteredHere.query({ facilityId: RAYON_FACILITY })).toEqual([]);
});
