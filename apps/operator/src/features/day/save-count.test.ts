import { type DayCount, DENOMINATIONS, type KeptCount, NOT_COUNTED, type SaveCount } from '@jazylym/domain/day/count';
import { tiyn } from '@jazylym/domain/money/tiyn';
import { expect, test } from 'vitest';
import { type CountWork, saveUntilSame } from './save-count.ts';

const keep = (version: number, count: DayCount): KeptCount => ({ count, version, cashCountedAt: null });

/** A server that keeps a count by its rule: a save goes through over the version that was read. */
function serverWith(start: KeptCount) {
  const server = { kept: start, saves: 0, recounts: 0 };
  const send = ({ version, count, isCashCounted }: Pick<SaveCount, 'version' | 'count' | 'isCashCounted'>) => {
    server.saves += 1;
    if (version !== server.kept.version)
      return Promise.resolve({ ok: false as const, why: 'changed' as const, kept: server.kept });
    server.kept = keep(version + 1, count);
    if (isCashCounted) server.recounts += 1;
    return Promise.resolve({ ok: true as const, kept: server.kept });
  };
  return { server, send };
}

test('what is typed while a save is under way is saved after it', async () => {
  const { server, send } = serverWith(keep(0, NOT_COUNTED));
  const work: CountWork = { kept: server.kept, mine: { ...NOT_COUNTED, left: tiyn(100) }, isCashCounted: false };
  const saving = saveUntilSame(work, send);
  work.mine = { ...NOT_COUNTED, left: tiyn(200) };
  expect(await saving).toBe(false);
  expect([server.kept.count.left, server.saves]).toEqual([200, 2]);
});

test('what another till saved meanwhile is kept beside one’s own, and both tills end with the same', async () => {
  const cards = { by: 'total' as const, count: 7 };
  const { server, send } = serverWith(keep(3, { ...NOT_COUNTED, cards }));
  const work: CountWork = {
    kept: keep(2, NOT_COUNTED),
    mine: { ...NOT_COUNTED, left: tiyn(100) },
    isCashCounted: false,
  };
  expect(await saveUntilSame(work, send)).toBe(true);
  expect(server.kept.count).toEqual({ ...NOT_COUNTED, cards, left: tiyn(100) });
  expect(work.mine).toEqual(server.kept.count);
});

test('where the other till saved the same, nothing is sent again', async () => {
  const count = { ...NOT_COUNTED, left: tiyn(100) };
  const { server, send } = serverWith(keep(1, count));
  await saveUntilSame({ kept: keep(0, NOT_COUNTED), mine: { ...count }, isCashCounted: false }, send);
  expect(server.saves).toBe(1);
});

test('of a day that was certified meanwhile the screen shows what was counted', async () => {
  const stands = keep(5, { ...NOT_COUNTED, left: tiyn(300) });
  const work: CountWork = {
    kept: keep(4, NOT_COUNTED),
    mine: { ...NOT_COUNTED, left: tiyn(100) },
    isCashCounted: false,
  };
  await saveUntilSame(work, () => Promise.resolve({ ok: false, why: 'notCounting', kept: stands }));
  expect(work.mine.left).toBe(300);
});

test('cash that was counted again to the same pieces is told the server once, also where another till saved meanwhile', async () => {
  const counted = { ...NOT_COUNTED, cash: DENOMINATIONS.map(() => 3) };
  const cards = { by: 'total' as const, count: 7 };
  const { server, send } = serverWith(keep(2, { ...counted, cards }));
  const work: CountWork = { kept: keep(1, counted), mine: { ...counted }, isCashCounted: true };
  await saveUntilSame(work, send);
  expect([server.kept, server.recounts, work.isCashCounted]).toEqual([keep(3, { ...counted, cards }), 1, false]);
  work.mine = { ...work.mine, left: tiyn(100) };
  await saveUntilSame(work, send);
  expect([server.kept.version, server.recounts]).toEqual([4, 1]);
});
