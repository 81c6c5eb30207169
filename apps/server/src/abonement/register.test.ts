import { freshDatabase } from '@jazylym/db/testing/database';
import { acceptAbonements } from '@jazylym/domain/abonement/accept';
import type { Actor } from '@jazylym/domain/access/role';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { audit } from '../assurance/audit.ts';
import { openPublished } from '../catalogue/published.ts';
import { todayOf } from '../clock.ts';
import { openKnown } from '../organisation/known.ts';
import { CITY_FACILITY, loadReference } from '../testing/reference.ts';
import { request } from '../testing/request.ts';
import { digestOf } from './digest.ts';
import { registerAcceptances } from './store.ts';

let owner: pg.Pool;
let drop: () => Promise<void>;
let register: (requests: readonly ReturnType<typeof request>[]) => ReturnType<typeof registerAcceptances>;

const actor: Actor = {
  ...{ userId: 'clerk', userName: 'clerk', displayName: 'Clerk', role: 'operator' },
  ...{ facilityId: CITY_FACILITY, branchCode: null, publisherId: null },
};
const now = new Date('2026-11-10T06:00:00Z');

beforeAll(async () => {
  const database = await freshDatabase();
  drop = database.close;
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2, options: '-c TimeZone=UTC' });
  await loadReference(owner);
  const [published, known] = await Promise.all([openPublished(owner, () => now), openKnown(owner)]);
  const [facility, place] = [known.facility(CITY_FACILITY), known.place('160000') ?? null];
  if (facility === undefined) throw new Error('the reference data lack the city');
  register = (requests) => {
    const rows = requests.map((asked) => {
      const decision = acceptAbonements(asked, { ...published.current(), place, today: todayOf(now) });
      if (!decision.ok) throw new Error(decision.rejection.reason);
      return { accepted: decision.accepted, digest: digestOf(asked) };
    });
    return registerAcceptances(owner, { facility, actor, now, rows });
  };
});

afterAll(async () => {
  await owner.end();
  await drop();
});

test('of acceptances that come together those that are known stay as they are, and the others are numbered on in their order', async () => {
  const [known, first, second] = [request(), request(), request()];
  const line = known.lines[0];
  if (line === undefined) throw new Error('a request has a line');
  const sameLine = { ...request(), lines: [line] };
  await register([known]);
  const lines = await register([first, known, sameLine, second]);
  const numbers = new Map(lines.map(({ id, isNew, numberSequence }) => [id, { isNew, numberSequence }]));
  expect([known, first, second].map(({ lines: [one] }) => numbers.get(one?.id ?? ''))).toEqual([
    { isNew: false, numberSequence: 1 },
    { isNew: true, numberSequence: 2 },
    { isNew: true, numberSequence: 3 },
  ]);
  expect(lines).toHaveLength(3);
  expect(await audit(owner)).toEqual([]);
});
