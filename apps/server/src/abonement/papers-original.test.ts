import type { Paper, Sheet } from '@jazylym/domain/abonement/afterwards';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { CAMPAIGN_DAY } from '../testing/clock.ts';
import { readPdf } from '../testing/pdf.ts';
import { CITY_FACILITY } from '../testing/reference.ts';
import { newId, requestOf } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterEach(() => server.clock.set(CAMPAIGN_DAY));
afterAll(() => server?.close());

const client = async () => (await server.as('aigerim')).abonement;

async function acceptTwo() {
  const answer = await (await client()).accept.mutate(requestOf([{}, {}]));
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const { id, abonements } = answer.acceptance;
  const [first, second] = abonements.map(({ id: documentId }): Sheet => ({ paper: 'ps1', documentId }));
  if (first === undefined || second === undefined) throw new Error('two lines make two abonements');
  return { id, first, second };
}

const print = async (...sheets: Sheet[]) =>
  await (await client()).recordPrint.mutate({ facilityId: CITY_FACILITY, id: newId(), sheets });

type Asked = { query: string; as?: AccountName; paper?: Paper };

/** What each sheet of an acceptance's paper is marked as: undefined for an original. */
async function copies(id: string, { query, as = 'aigerim', paper = 'ps1' }: Asked) {
  const answer = await fetch(`${server.url}/documents/${CITY_FACILITY}/${paper}/${id}.pdf${query}`, {
    headers: { cookie: await server.cookieOf(as) },
  });
  expect(answer.status).toBe(200);
  const pages = await readPdf(new Uint8Array(await answer.arrayBuffer()));
  return pages.map(({ text }) => /КОПИЯ( № \d+\b(?!-))?/.exec(text.replaceAll(/\s+/g, ' '))?.[0]);
}

test('only a print that was counted first is the original; every other is a copy', async () => {
  const { id, first, second } = await acceptTwo();
  expect(await copies(id, { query: '' })).toEqual(['КОПИЯ', 'КОПИЯ']);
  // Nobody has counted anything yet: a claim is not believed.
  expect(await copies(id, { query: '?print=1' })).toEqual(['КОПИЯ', 'КОПИЯ']);
  expect((await print(first)).map(({ number }) => number)).toEqual([1]);
  expect(await copies(id, { query: '?print=1' })).toEqual([undefined, 'КОПИЯ']);
  await print(first, second);
  expect(await copies(id, { query: '?print=1' })).toEqual([undefined, undefined]);
  expect(await copies(id, { query: '?print=2' })).toEqual(['КОПИЯ № 1', 'КОПИЯ']);
  expect(await copies(id, { query: '?print=3' })).toEqual(['КОПИЯ', 'КОПИЯ']);
  // The receipt of the same acceptance was not printed.
  expect(await copies(id, { query: '?print=1', paper: 'receipt' })).toEqual(['КОПИЯ']);
});

test('the original is for who recorded its print: for anyone else who may read it, it is a copy', async () => {
  const { id, first, second } = await acceptTwo();
  await print(first, second);
  const query = '?print=1';
  for (const as of ['dana', 'head', 'manager', 'hq', 'contact'] as const)
    expect([as, await copies(id, { query, as })]).toEqual([as, ['КОПИЯ', 'КОПИЯ']]);
  expect(await copies(id, { query })).toEqual([undefined, undefined]);
});

test('the original is there for ten minutes after its print was recorded, then it is a copy', async () => {
  const { id, first, second } = await acceptTwo();
  await print(first, second);
  const query = '?print=1';
  server.clock.set('2026-11-10T06:09:59.000Z');
  expect(await copies(id, { query })).toEqual([undefined, undefined]);
  server.clock.set('2026-11-10T06:10:00.000Z');
  expect(await copies(id, { query })).toEqual(['КОПИЯ', 'КОПИЯ']);
  // A copy that was counted stays the copy that it is.
  await print(first);
  server.clock.set('2026-11-10T08:00:00.000Z');
  expect(await copies(id, { query: '?print=2', as: 'contact' })).toEqual(['КОПИЯ № 1', 'КОПИЯ']);
});
