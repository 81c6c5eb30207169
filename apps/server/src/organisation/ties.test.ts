import type { FacilityDraft, FacilityEntry } from '@jazylym/domain/organisation/reference';
import { usualFacility } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TestClient } from '../testing/client.ts';
import { SHYMKENT } from '../testing/reference.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { openKnown } from './known.ts';

let server: TestServer;
let admin: TestClient;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.as('admin');
});
afterAll(() => server?.close());

const office = (code: string, change: Partial<FacilityDraft> = {}): FacilityDraft => ({
  ...{ code, names: { kk: 'Ақсу', ru: 'Аксу', en: 'Aqsu' }, branchCode: SHYMKENT },
  ...usualFacility,
  ...change,
});
const save = (seen: FacilityEntry | null, next: FacilityDraft) =>
  admin.organisation.saveFacility.mutate({ seen, next });
async function make(draft: FacilityDraft): Promise<FacilityEntry> {
  const saved = await save(null, draft);
  if (!saved.ok) throw new Error(saved.rejection.reason);
  return saved.entry;
}
const stored = async (text: string) => (await admin.organisation.facilities.query({ text })).rows[0];

test('a facility is tied to others by their codes, goes with them when they get another, and its history says so', async () => {
  const main = await make(office('163000', { signatures: 2 }));
  const village = await make(
    office('163001', { sortingPointCode: '163000', automated: false, enteredAtCode: '163000' }),
  );
  expect(await stored('163001')).toEqual(village);
  await save(main, office('163009', { signatures: 2 }));
  expect(await stored('163001')).toEqual({ ...village, sortingPointCode: '163009', enteredAtCode: '163009' });
  const { changes } = await admin.organisation.changes.query({ subject: 'facility', key: '163001' });
  expect(changes).toMatchObject([{ before: null, after: { automated: false, enteredAtCode: '163000' } }]);

  const known = await openKnown(server.app);
  expect(known.sortingPointOf(village.id)?.id).toBe(main.id);
  expect(known.sortingPointOf(main.id)?.id).toBe(main.id);
  expect(known.sortingPointOf(999)).toBeUndefined();
  expect(known.enteredAt(main.id).map(({ code }) => code)).toEqual(['163001']);
  expect([known.enteredAt(village.id), known.enteredAt(999)]).toEqual([[], []]);
});

test('what would leave a facility without somebody who enters or sorts for it is refused', async () => {
  const main = await make(office('163100'));
  const village = await make(office('163101', { automated: false, enteredAtCode: '163100' }));
  const closed = office('163100', { closedOn: '2026-11-10' as never });
  expect(await save(main, closed)).toEqual({
    ok: false,
    rejection: { reason: 'entersForOthers', facilities: 1 },
    stored: main,
  });
  expect(await save(village, office('163101', { automated: false }))).toMatchObject({
    rejection: { reason: 'enteredAtMissing' },
  });
  expect(await save(village, office('163101', { automated: false, enteredAtCode: '163199' }))).toMatchObject({
    rejection: { reason: 'unknownEnteredAt', facilityCode: '163199' },
  });
  const freed = await save(village, office('163101'));
  expect(freed).toMatchObject({ ok: true, entry: { automated: true, enteredAtCode: null } });
  expect(await save(main, closed)).toMatchObject({ ok: true });
});

test.each(['automated = false', 'automated = false, entered_at_id = id', 'entered_at_id = 2', 'signatures = 3'])(
  'the database takes no facility with %s',
  async (change) => {
    await expect(server.owner.query(`UPDATE facility SET ${change} WHERE id = 1`)).rejects.toThrow('check constraint');
  },
);
