import { setTimeout as wait } from 'node:timers/promises';
import { DENOMINATIONS } from '@jazylym/domain/day/count';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Chance, chanceOf } from '../demo/random.ts';
import { clientOf, type TestClient } from '../testing/client.ts';
import { acceptBatchOf, PIN, typedCard } from '../testing/day.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';
import { audit } from './audit.ts';
import { openFacilities, type RacingFacility } from './racing.ts';
import { runsOf, seedOfRun } from './runs.ts';

/** Facilities that race side by side, and clients at each: 64 in all. */
const FACILITIES = 8;
const CLIENTS = 8;
/** So many days a facility races; then others are opened. */
const DAYS = 30;

const seed = seedOfRun();
let server: TestServer;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

/** An abonement that was acknowledged, and the day that the answer named. */
type Told = { id: string; businessDate: string };

/** What a client does while the day closes under it; answers what was acknowledged. */
async function work(client: TestClient, at: RacingFacility, chance: Chance): Promise<Told[]> {
  const { facilityId, collectorId } = at;
  const what = chance.whole(8);
  if (what === 0) {
    const card = typedCard(at.blank(), { takenOn: at.typedDate, startMonth: '03.2027' });
    const answer = await acceptBatchOf(client, collectorId, [card], { facilityId });
    return answer.ok ? [{ id: card.abonementId, businessDate: answer.batch.businessDate }] : refused(answer.rejection);
  }
  if (what === 1) {
    await client.day.receiveRemittance.mutate({ facilityId, id: newId(), collectorId, amount: 100 });
    return [];
  }
  const asked = request({ facilityId, startMonth: '2027-03' });
  const answer = await client.abonement.accept.mutate(asked);
  if (!answer.ok) return refused(answer.rejection);
  if (what === 2) {
    const reversal = { facilityId, id: newId(), abonementId: asked.id, reason: 'Қате терілді' };
    const reversed = await takeBack(client, reversal);
    // Certified in between: only the head takes it back now.
    if (!reversed.ok && reversed.rejection.reason !== 'dayClosed') refused(reversed.rejection);
  }
  return [{ id: asked.id, businessDate: answer.acceptance.abonements[0]?.businessDate ?? '' }];
}

function refused(rejection: object): never {
  throw new Error(`a clerk was refused: ${JSON.stringify(rejection)}`);
}

/** Closes, counts and certifies the day, at two tills at once; looks again where something came in between. */
async function shut(client: TestClient, { facilityId, businessDate }: RacingFacility): Promise<void> {
  const ofDay = { facilityId, businessDate };
  const closed = await Promise.all([client.day.close.mutate(ofDay), client.day.close.mutate(ofDay)]);
  expect(closed).toEqual([{ ok: true }, { ok: true }]);
  const { version } = await client.day.count.query(ofDay);
  const count = { cash: DENOMINATIONS.map(() => 0), cards: { by: 'total' as const, count: 0 }, left: 0, ticked: [] };
  await client.day.saveCount.mutate({ ...ofDay, version, count });
  for (;;) {
    const { digest: seen } = await client.day.reconcile.query(ofDay);
    const certify = () =>
      client.day.certify.mutate({ ...ofDay, id: newId(), seen, pin: PIN, head: null, reason: 'Жарыс' });
    const answers = await Promise.all([certify(), certify()]);
    const reasons = answers.map((answer) => (answer.ok ? 'ok' : answer.rejection.reason)).sort();
    // The clock stands still, so between the tills the next day's acceptance may be counted in and its reversal out again: the first
    // till finds the drawer changed, the second as it was seen.
    if (reasons.includes('ok')) return expect(['alreadyCertified', 'changedMeanwhile']).toContain(reasons[0]);
    expect(reasons).toEqual(['changedMeanwhile', 'changedMeanwhile']);
  }
}

/** A race at one facility: clients accept, key batches in, take back and take money in while the day is closed and certified. */
async function race(at: RacingFacility, chance: Chance): Promise<void> {
  const clients = Array.from({ length: CLIENTS - 1 }, () => clientOf(server.url, at.cookie));
  const told: Told[] = [];
  const working = clients.map(async (client) => {
    for (let turn = 0; turn < 2; turn += 1) told.push(...(await work(client, at, chance)));
  });
  await wait(chance.whole(60));
  await Promise.all([shut(clientOf(server.url, at.cookie), at), ...working]);
  await expectNothingBetween(at, told);
}

/** Each abonement that was acknowledged is of the day that its clerk was told: the one that was closed, before its protocol, or the next. */
async function expectNothingBetween({ facilityId, businessDate, nextDate }: RacingFacility, told: readonly Told[]) {
  const { rows } = await server.owner.query<Told & { isBefore: boolean }>(
    `SELECT a.id, a.business_date::text AS "businessDate", j.sequence < p.journal_sequence AS "isBefore"
     FROM abonement a JOIN journal j ON j.facility_id = a.facility_id AND j.document_id = a.id
       JOIN protocol p ON p.facility_id = a.facility_id AND p.business_date = $2
     WHERE a.facility_id = $1 AND a.id = ANY ($3)`,
    [facilityId, businessDate, told.map(({ id }) => id)],
  );
  const stored = rows.map((row): [string, string] => [row.id, row.businessDate]);
  expect(new Map(stored)).toEqual(new Map(told.map((one) => [one.id, one.businessDate])));
  for (const row of rows) {
    expect([businessDate, nextDate]).toContain(row.businessDate);
    if (row.businessDate === businessDate) expect(row.isBefore, row.id).toBe(true);
  }
}

test('64 clients against closing and certifying: one protocol a day, no row after it, nothing between the days', async ({
  task,
}) => {
  const races = runsOf(500);
  const chance = chanceOf(seed);
  let facilities: RacingFacility[] = [];
  for (let run = 0; run * FACILITIES < races; run += 1) {
    if (run % DAYS === 0) {
      facilities = await openFacilities(server, FACILITIES);
      expect(facilities).toHaveLength(FACILITIES);
    }
    server.clock.set(`${facilities[0]?.businessDate}T05:00:00.000Z`);
    await Promise.all(facilities.map((at) => race(at, chance)));
    for (const at of facilities) at.turn();
  }
  expect(await audit(server.owner), `seed ${seed}`).toEqual([]);
  const { rows } = await server.owner.query<{ protocols: number; abonements: number }>(
    'SELECT count(*)::integer AS protocols, sum(abonements)::integer AS abonements FROM protocol',
  );
  const { protocols, abonements } = rows[0] ?? { protocols: 0, abonements: 0 };
  expect(protocols).toBe(Math.ceil(races / FACILITIES) * FACILITIES);
  expect(abonements).toBeGreaterThan(protocols);
  const did = `${protocols} races, ${FACILITIES * CLIENTS} clients, ${abonements} abonements in protocols`;
  Object.assign(task.meta, { did, seed });
});
