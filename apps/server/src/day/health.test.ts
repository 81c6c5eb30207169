import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { certifyDay, countDay, givePin } from '../testing/day.ts';
import { CITY_FACILITY, OTHER_FACILITY, RAYON_FACILITY } from '../testing/reference.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { takeBack } from '../testing/take-back.ts';

const FIRST = '2026-11-10';
const PRICE = 377_500;
const REASON = 'Купюра табылмады';

let server: TestServer;
let manager: TestClient;

/** Two days on: the city waits for its first day, the rayon certified it with 5 ₸ too few, the other branch waits for both. */
beforeAll(async () => {
  server = await startTestServer();
  manager = await server.as('manager');
  const aigerim = await server.as('aigerim');
  const bolat = await server.as('bolat');
  const saule = await server.as('saule');
  await aigerim.abonement.accept.mutate(request());
  const wrong = await aigerim.abonement.accept.mutate(request());
  if (!wrong.ok) throw new Error(wrong.rejection.reason);
  const abonementId = wrong.acceptance.abonements[0]?.id ?? '';
  const reversal = { facilityId: CITY_FACILITY, id: newId(), abonementId, reason: 'Басқа басылым' };
  expect(await takeBack(aigerim, reversal)).toEqual({ ok: true });
  await bolat.abonement.accept.mutate(request({ facilityId: RAYON_FACILITY }));
  await saule.abonement.accept.mutate(request({ facilityId: OTHER_FACILITY }));
  await givePin(bolat);
  const ofRayon = { facilityId: RAYON_FACILITY, businessDate: FIRST };
  await bolat.day.close.mutate(ofRayon);
  await countDay(bolat, { ...ofRayon, cash: PRICE - 500, cards: 2 });
  expect(await certifyDay(bolat, { ...ofRayon, reason: REASON })).toMatchObject({ ok: true });
  server.clock.set('2026-11-11T05:00:00Z');
  await saule.abonement.accept.mutate(request({ facilityId: OTHER_FACILITY }));
  server.clock.set('2026-11-12T05:00:00Z');
  await aigerim.abonement.accept.mutate(request());
});
afterAll(() => server?.close());

describe('how the days stand', () => {
  test('a manager sees the day that waits with its takings, and the difference of a certified one', async () => {
    const health = await manager.day.health.query();
    expect(health).toMatchObject({ today: '2026-11-12', yesterday: '2026-11-11' });
    expect(health.facilities).toEqual([
      {
        facility: expect.objectContaining({ id: CITY_FACILITY, branchCode: '17' }),
        waiting: {
          ...{ count: 1, oldest: FIRST, state: 'open', takings: PRICE, remindedAt: null },
          since: expect.stringMatching(/^2026-11-10T/),
        },
        lastCertified: null,
        ofWeek: { count: 0, short: 0, over: 0, cards: 0 },
        ofMonth: { count: 0, short: 0, over: 0, cards: 0 },
      },
      {
        facility: expect.objectContaining({ id: RAYON_FACILITY }),
        waiting: null,
        lastCertified: FIRST,
        ofWeek: { count: 1, short: 500, over: 0, cards: 1 },
        ofMonth: { count: 1, short: 500, over: 0, cards: 1 },
      },
    ]);
    expect(health.branches).toEqual([
      expect.objectContaining({
        ...{ branchCode: '17', facilities: 2, certifiedYesterday: 0, notCertifiedYesterday: 0, olderWaiting: 1 },
        ofWeek: { count: 1, short: 500, over: 0, cards: 1 },
      }),
    ]);
  });

  test('headquarters see every branch, and how many days of a facility wait', async () => {
    const health = await (await server.as('hq')).day.health.query();
    const other = health.facilities.find(({ facility }) => facility.id === OTHER_FACILITY);
    expect(other?.waiting).toMatchObject({ count: 2, oldest: FIRST, takings: 2 * PRICE });
    const branch = health.branches.find(({ branchCode }) => branchCode === other?.facility.branchCode);
    expect(branch).toMatchObject({ notCertifiedYesterday: 1, olderWaiting: 1 });
    expect(health.branches.length).toBeGreaterThan(1);
  });

  test('a day that is being counted waits since it was closed', async () => {
    const ofOther = { facilityId: OTHER_FACILITY, businessDate: FIRST };
    expect(await (await server.as('saule')).day.close.mutate(ofOther)).toEqual({ ok: true });
    const health = await (await server.as('hq')).day.health.query();
    const other = health.facilities.find(({ facility }) => facility.id === OTHER_FACILITY);
    expect(other?.waiting).toMatchObject({ state: 'counting', since: '2026-11-12T05:00:00.000Z' });
  });

  test('a facility without a counter has no days, and one that is closed no longer', async () => {
    await server.owner.query(`UPDATE facility SET closed_on = '2026-11-01' WHERE id = ${RAYON_FACILITY}`);
    expect((await manager.day.health.query()).branches).toMatchObject([{ facilities: 1 }]);
    await server.owner.query(`UPDATE facility SET closed_on = NULL WHERE id = ${RAYON_FACILITY}`);
  });
});

describe('differences', () => {
  const asked = { from: FIRST, to: '2026-11-12' };

  test('come with their reason, who certified and which protocol', async () => {
    expect(await manager.day.differences.query(asked)).toEqual([
      {
        facility: expect.objectContaining({ id: RAYON_FACILITY, code: '160200' }),
        ...{ businessDate: FIRST, cash: -500, cards: 1, cardsWrong: 1, reason: REASON, operatorName: 'Болат Ахметов' },
        number: expect.stringMatching(/^160200-26-P-0001-\d$/),
        certifiedAt: expect.stringMatching(/^2026-11-10T/),
      },
    ]);
    expect(await manager.day.differences.query({ from: FIRST, to: FIRST })).toHaveLength(1);
    for (const [from, to] of [
      ['2026-11-11', '2026-11-12'],
      ['2026-11-01', '2026-11-09'],
    ] as const)
      expect(await manager.day.differences.query({ from, to })).toEqual([]);
  });

  test('of a foreign branch are as few as of one that does not exist', async () => {
    const hq = await server.as('hq');
    expect(await hq.day.differences.query({ ...asked, branchCode: '17' })).toHaveLength(1);
    expect(await hq.day.differences.query({ ...asked, branchCode: '02' })).toEqual([]);
    expect(await manager.day.differences.query({ ...asked, branchCode: '02' })).toEqual([]);
    expect(await manager.day.differences.query({ ...asked, branchCode: '99' })).toEqual([]);
  });
});

describe('reminders and notices', () => {
  const waits = { facilityId: CITY_FACILITY, businessDate: FIRST };

  test('a facility is reminded once a day of a day, however often and whoever asks', async () => {
    const first = await manager.day.remind.mutate(waits);
    expect(first).toEqual({ ok: true, at: '2026-11-12T05:00:00.000Z' });
    server.clock.set('2026-11-12T06:00:00Z');
    const answers = await Promise.all(
      [manager, manager, await server.as('hq')].map((who) => who.day.remind.mutate(waits)),
    );
    expect(answers).toEqual([first, first, first]);
    const { facilities } = await manager.day.health.query();
    expect(facilities[0]?.waiting?.remindedAt).toBe('2026-11-12T05:00:00.000Z');
    server.clock.set('2026-11-13T05:00:00Z');
    expect(await manager.day.remind.mutate(waits)).toEqual({ ok: true, at: '2026-11-13T05:00:00.000Z' });
  });

  test('nobody is reminded of today, of a day that never was, or of one that is certified', async () => {
    for (const businessDate of ['2026-11-13', '2026-10-01'])
      expect(await manager.day.remind.mutate({ ...waits, businessDate })).toEqual({
        ok: false,
        rejection: { reason: 'nothingWaits', businessDate },
      });
    expect(await manager.day.remind.mutate({ facilityId: RAYON_FACILITY, businessDate: FIRST })).toEqual({
      ok: false,
      rejection: { reason: 'alreadyCertified', businessDate: FIRST },
    });
  });

  test('the facility reads its reminders, and what it has seen is unread no longer, for that reader alone', async () => {
    const aigerim = await server.as('aigerim');
    const head = await server.as('head');
    const read = await aigerim.day.notices.query();
    expect(read.map(({ at, content, isSeen }) => ({ at, content, isSeen }))).toEqual(
      ['2026-11-13T05:00:00.000Z', '2026-11-12T05:00:00.000Z'].map((at) => ({
        ...{ at, isSeen: false },
        content: { kind: 'reminder', businessDate: FIRST, from: 'Марат Қасымов' },
      })),
    );
    expect(await aigerim.day.unseenNotices.query()).toBe(2);
    await aigerim.day.noticesSeen.mutate({ ids: [read[0]?.id ?? ''] });
    await aigerim.day.noticesSeen.mutate({ ids: [read[0]?.id ?? ''] });
    expect(await aigerim.day.unseenNotices.query()).toBe(1);
    expect((await aigerim.day.notices.query()).map(({ isSeen }) => isSeen)).toEqual([true, false]);
    expect(await head.day.unseenNotices.query()).toBe(2);
  });

  test('those above read what goes up from their own branches, and who caused it has no news of it', async () => {
    const difference = { kind: 'difference', businessDate: FIRST, cash: -500, cards: 1, cardsWrong: 1, reason: REASON };
    for (const who of ['manager', 'hq'] as const) {
      const told = await (await server.as(who)).day.notices.query();
      expect(told).toMatchObject([{ facility: { id: RAYON_FACILITY }, content: difference, isSeen: false }]);
    }
    expect(await (await server.as('bolat')).day.notices.query()).toMatchObject([{ content: difference, isSeen: true }]);
    expect(await (await server.as('saule')).day.notices.query()).toEqual([]);
  });

  test("a notice of another facility cannot be marked, and stays its readers' news", async () => {
    const [ofRayon] = await (await server.as('hq')).day.notices.query();
    await (await server.as('saule')).day.noticesSeen.mutate({ ids: [ofRayon?.id ?? ''] });
    const { rows } = await server.owner.query('SELECT FROM notice_seen WHERE notice_id = $1', [ofRayon?.id]);
    expect(rows).toEqual([]);
  });
});
