import { renameSync } from 'node:fs';
import { sealAddress } from '@jazylym/domain/day/seal-address';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { certifyDay, countDay, givePin } from '../testing/day.ts';
import { CITY_FACILITY as facilityId } from '../testing/reference.ts';
import { request } from '../testing/request.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { rotateSealKey, type SealKeys } from './seal-keys.ts';

const PRICE = 377_500;

let keys: SealKeys;
let server: TestServer;
let operator: TestClient;
beforeAll(async () => {
  keys = temporarySealKeys();
  server = await startTestServer({ sealKeys: keys });
  operator = await server.as('aigerim');
  await givePin(operator);
});
afterAll(() => server?.close());

/** Accepts one abonement, closes the day and counts it. */
async function work(businessDate: string): Promise<void> {
  server.clock.set(`${businessDate}T06:00:00.000Z`);
  expect((await operator.abonement.accept.mutate(request())).ok).toBe(true);
  expect(await operator.day.close.mutate({ facilityId, businessDate })).toEqual({ ok: true });
  await countDay(operator, { businessDate, cash: PRICE, cards: 1 });
}

/** Certifies it; answers where its printed code leads. */
async function certified(businessDate: string): Promise<string> {
  const answer = await certifyDay(operator, { businessDate });
  if (!answer.ok) throw new Error(answer.rejection.reason);
  const { seal, content } = answer.certified;
  const { facility, businessDate: day } = content.protocol;
  return sealAddress(server.url, { facilityCode: facility.code, businessDate: day, seal });
}

const verdictOf = async (address: string): Promise<string | undefined> =>
  /class="verdict (\w+)"/.exec(await (await fetch(address)).text())?.[1];

test('days that are certified one after the other, with a rotated key between, are all genuine to whoever scans them', async () => {
  await work('2026-11-10');
  const first = await certified('2026-11-10');
  rotateSealKey(keys.folder);
  await work('2026-11-11');
  const second = await certified('2026-11-11');
  await work('2026-11-12');
  const third = await certified('2026-11-12');
  expect(await Promise.all([first, second, third].map(verdictOf))).toEqual(['genuine', 'genuine', 'genuine']);
  // The seal of one day is none of another.
  expect(await verdictOf(third.replace('2026-11-12', '2026-11-11'))).toBe('differs');
  // Each seal vouches for the one before it: one that is exchanged makes the next one false as well.
  await server.owner.query(
    `UPDATE protocol SET previous_seal = (SELECT seal FROM protocol WHERE business_date = '2026-11-10') WHERE business_date = '2026-11-12'`,
  );
  expect(await Promise.all([first, second, third].map(verdictOf))).toEqual(['genuine', 'genuine', 'differs']);
});

test('without its keys nothing is certified and nothing is shut; once they are back the day is certified as it was counted', async () => {
  await work('2026-11-13');
  renameSync(keys.folder, `${keys.folder}-away`);
  expect(await certifyDay(operator, { businessDate: '2026-11-13' })).toMatchObject({
    ok: false,
    rejection: { reason: 'cannotSeal' },
  });
  const { state } = await operator.day.protocol.query({ facilityId, businessDate: '2026-11-13' });
  expect(state).toBe('counting');
  renameSync(`${keys.folder}-away`, keys.folder);
  expect(await verdictOf(await certified('2026-11-13'))).toBe('genuine');
});
