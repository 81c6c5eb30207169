import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { acceptBatchOf, typedCard } from '../testing/day.ts';
import { journalOf } from '../testing/journal.ts';
import { CITY_FACILITY as facilityId, RAYON_FACILITY } from '../testing/reference.ts';
import { newId } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

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

/** Enters somebody without blanks; answers the id and the name. */
async function entered(change: { activeTo?: string } = {}): Promise<{ id: string; name: string }> {
  const id = newId();
  const number = ++numbers;
  const name = `Серік Әлиев ${number}`;
  const next = {
    ...{ channel: 'postman' as const, number, name, round: '7', activeFrom: '2026-01-01', activeTo: null },
    ...change,
  };
  expect(await head.organisation.keepCollector.mutate({ facilityId, id, seen: null, next })).toEqual({ ok: true });
  return { id, name };
}

const issue = (collectorId: string, first: number, last: number, id = newId()) =>
  head.organisation.issueBlanks.mutate({ facilityId, id, collectorId, range: { first, last } });
const end = (
  collectorId: string,
  range: { first: number; last: number },
  change: { id?: string; end?: 'spoiled' | 'returned' | 'lost'; reason?: string } = {},
) =>
  head.organisation.endBlanks.mutate({
    ...{ facilityId, id: newId(), collectorId, range, end: 'spoiled', reason: 'Сия төгілді' },
    ...change,
  });

const blanksOf = async (id: string) => {
  const all = await operator.organisation.collectors.query({ facilityId });
  return all.find(({ collector }) => collector.id === id)?.blanks;
};

test('blanks are issued in a row, counted and listed; sent again they are issued once', async () => {
  const { id } = await entered();
  const request = newId();
  expect(await issue(id, 2_001, 2_010, request)).toEqual({ ok: true });
  expect(await issue(id, 2_001, 2_010, request)).toEqual({ ok: true });
  expect(await blanksOf(id)).toMatchObject({ issued: 10, outstanding: 10 });
  const blanks = await operator.organisation.blanks.query({ facilityId, collectorId: id });
  expect(blanks).toEqual({
    ranges: [{ first: 2_001, last: 2_010, issuedOn: '2026-11-10' }],
    ...{ ended: [], outstanding: Array.from({ length: 10 }, (_, place) => 2_001 + place), used: 0, next: 2_011 },
  });
  const { entries } = await journalOf(server.owner, facilityId);
  expect(entries.filter(({ entry }) => entry.includes(request))).toHaveLength(1);
});

test('an id that issued other blanks is a conflict, whether or not they overlap', async () => {
  const { id } = await entered();
  const other = await entered();
  const request = newId();
  await issue(id, 3_001, 3_010, request);
  const conflict = { ok: false, rejection: { reason: 'conflict' } };
  expect(await issue(id, 3_001, 3_011, request)).toEqual(conflict);
  expect(await issue(id, 3_101, 3_110, request)).toEqual(conflict);
  expect(await issue(other.id, 3_001, 3_010, request)).toEqual(conflict);
});

test('a number that somebody has is not issued again: it says which and to whom', async () => {
  const one = await entered();
  const other = await entered();
  await issue(one.id, 4_001, 4_050);
  const taken = { reason: 'blanksIssued', first: 4_001, last: 4_050, name: one.name };
  for (const [first, last] of [
    [4_050, 4_060],
    [3_990, 4_001],
    [4_010, 4_020],
    [3_990, 4_060],
  ] as const)
    expect(await issue(other.id, first, last)).toEqual({ ok: false, rejection: taken });
  expect(await issue(other.id, 4_051, 4_060)).toEqual({ ok: true });
});

test('no number is issued twice under 16 requests at once', async () => {
  const people = await Promise.all(Array.from({ length: 4 }, () => entered()));
  const answers = await Promise.all(
    Array.from({ length: 16 }, (_, place) =>
      issue(people[place % 4]?.id ?? '', 5_000 + 7 * place, 5_000 + 7 * place + 12),
    ),
  );
  expect(answers.some(({ ok }) => ok)).toBe(true);
  for (const answer of answers) if (!answer.ok) expect(answer.rejection.reason).toBe('blanksIssued');
  const { rows } = await server.owner.query(
    'SELECT n FROM blank_issue i, generate_series(i.first, i.last) AS n WHERE facility_id = $1 GROUP BY n HAVING count(*) > 1',
    [facilityId],
  );
  expect(rows).toEqual([]);
});

test('blanks are not issued to who is not active today', async () => {
  const { id } = await entered({ activeTo: '2026-11-09' });
  expect(await issue(id, 6_001, 6_010)).toEqual({
    ok: false,
    rejection: { reason: 'notActive', activeFrom: '2026-01-01', activeTo: '2026-11-09' },
  });
});

test('more than a thousand at once, or backwards, is a slip of the typing', async () => {
  const { id } = await entered();
  for (const [first, last] of [
    [7_001, 8_001],
    [7_010, 7_001],
    [0, 5],
  ] as const)
    await expect(issue(id, first, last)).rejects.toMatchObject({ data: { problem: 'badInput' } });
});

test('blanks end spoiled, returned or lost, all of a range or none; sent again they ended once', async () => {
  const { id } = await entered();
  await issue(id, 9_001, 9_010);
  const request = newId();
  const spoiled = { first: 9_001, last: 9_002 };
  expect(await end(id, spoiled, { id: request })).toEqual({ ok: true });
  expect(await end(id, spoiled, { id: request })).toEqual({ ok: true });
  expect(await end(id, { first: 9_003, last: 9_003 }, { end: 'lost', reason: 'Жолда жоғалды' })).toEqual({ ok: true });
  expect(await end(id, { first: 9_009, last: 9_010 }, { end: 'returned', reason: '' })).toEqual({ ok: true });
  const count = { issued: 10, used: 0, spoiled: 2, returned: 2, lost: 1, outstanding: 5 };
  expect(await blanksOf(id)).toEqual(count);
  expect(await end(id, { first: 9_002, last: 9_004 })).toEqual({
    ok: false,
    rejection: { reason: 'blankNotHeld', number: 9_002 },
  });
  const { ended, outstanding } = await operator.organisation.blanks.query({ facilityId, collectorId: id });
  expect(ended.map(({ number }) => number).toSorted()).toEqual([9_001, 9_002, 9_003, 9_009, 9_010]);
  expect(outstanding).toEqual([9_004, 9_005, 9_006, 9_007, 9_008]);
});

test('an id that ended other blanks is a conflict, and so is another reason', async () => {
  const { id } = await entered();
  await issue(id, 10_001, 10_010);
  const request = newId();
  const range = { first: 10_001, last: 10_001 };
  await end(id, range, { id: request });
  const conflict = { ok: false, rejection: { reason: 'conflict' } };
  expect(await end(id, { first: 10_001, last: 10_002 }, { id: request })).toEqual(conflict);
  expect(await end(id, { first: 10_005, last: 10_005 }, { id: request })).toEqual(conflict);
  expect(await end(id, range, { id: request, end: 'lost' })).toEqual(conflict);
  expect(await end(id, range, { id: request, reason: 'Басқа себеп' })).toEqual(conflict);
  expect(await blanksOf(id)).toMatchObject({ spoiled: 1, lost: 0, outstanding: 9 });
});

test('nobody ends a blank that another holds, that became an abonement, or that was never issued', async () => {
  const one = await entered();
  const other = await entered();
  await issue(one.id, 11_001, 11_002);
  await acceptBatchOf(operator, one.id, [typedCard(11_001)]);
  const refused = (number: number) => ({ ok: false, rejection: { reason: 'blankNotHeld', number } });
  expect(await end(other.id, { first: 11_002, last: 11_002 })).toEqual(refused(11_002));
  expect(await end(one.id, { first: 11_001, last: 11_002 })).toEqual(refused(11_001));
  expect(await end(one.id, { first: 11_002, last: 11_003 })).toEqual(refused(11_003));
  expect(await blanksOf(one.id)).toMatchObject({ used: 1, outstanding: 1 });
});

test('16 requests that end one blank at once end it once', async () => {
  const { id } = await entered();
  await issue(id, 12_001, 12_001);
  const answers = await Promise.all(
    Array.from({ length: 16 }, () => end(id, { first: 12_001, last: 12_001 }, { end: 'lost' })),
  );
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await blanksOf(id)).toMatchObject({ lost: 1, outstanding: 0 });
});

test('a spoiled or lost blank needs a reason in words', async () => {
  const { id } = await entered();
  await issue(id, 13_001, 13_001);
  for (const [how, reason] of [
    ['spoiled', ''],
    ['lost', '  '],
    ['lost', '123'],
    ['returned', '?'],
  ] as const)
    await expect(end(id, { first: 13_001, last: 13_001 }, { end: how, reason })).rejects.toMatchObject({
      data: { problem: 'badInput' },
    });
});

test('nobody who is not in the register holds any, here or in another facility', async () => {
  await expect(issue(newId(), 14_001, 14_001)).rejects.toMatchObject({ data: { problem: 'notFound' } });
  await expect(end(newId(), { first: 14_001, last: 14_001 })).rejects.toMatchObject({ data: { problem: 'notFound' } });
  const { id } = await entered();
  const foreign = { facilityId: RAYON_FACILITY, collectorId: id };
  await expect(operator.organisation.blanks.query(foreign)).rejects.toMatchObject({ data: { problem: 'notFound' } });
  await expect(
    operator.organisation.issueBlanks.mutate({
      facilityId,
      id: newId(),
      collectorId: id,
      range: { first: 1, last: 1 },
    }),
  ).rejects.toMatchObject({ data: { problem: 'notAllowed' } });
});
