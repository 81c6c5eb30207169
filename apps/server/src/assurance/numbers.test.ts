import { freshDatabase } from '@jazylym/db/testing/database';
import { acceptAbonements } from '@jazylym/domain/abonement/accept';
import type { Accepted } from '@jazylym/domain/abonement/acceptance';
import type { Actor } from '@jazylym/domain/access/role';
import type { Facility } from '@jazylym/domain/organisation/organisation';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { digestOf } from '../abonement/digest.ts';
import { registerAcceptances } from '../abonement/store.ts';
import { openPublished } from '../catalogue/published.ts';
import { todayOf } from '../clock.ts';
import { verify } from '../day/verify/verify.ts';
import { type Chance, chanceOf } from '../demo/random.ts';
import { openKnown } from '../organisation/known.ts';
import { CITY_FACILITY, loadReference, OTHER_FACILITY, RAYON_FACILITY } from '../testing/reference.ts';
import { request } from '../testing/request.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { audit } from './audit.ts';
import { runsOf, seedOfRun } from './runs.ts';

const WRITERS = 64;
/** Of all transactions: what they did must be as if it had never been. */
const ROLLED_BACK = 0.3;
/** The old year's last evening and the new year's first morning, in Kazakhstan. */
const NEW_YEAR = [new Date('2026-12-31T15:00:00Z'), new Date('2027-01-01T04:00:00Z')];

let owner: pg.Pool;
let app: pg.Pool;
let drop: () => Promise<void>;
let facilities: Facility[];
let decide: () => Accepted;

beforeAll(async () => {
  const database = await freshDatabase();
  drop = database.close;
  owner = new pg.Pool({ connectionString: database.ownerUrl, max: 2, options: '-c TimeZone=UTC' });
  app = new pg.Pool({ connectionString: database.appUrl, max: WRITERS, options: '-c TimeZone=UTC' });
  // A connection that is still closing while its database is dropped is nobody's fault.
  for (const pool of [owner, app]) pool.on('connect', (client) => void client.on('error', () => undefined));
  await loadReference(owner);
  const now = new Date('2026-11-10T06:00:00Z');
  const [published, known] = await Promise.all([openPublished(app, () => now), openKnown(app)]);
  facilities = [CITY_FACILITY, RAYON_FACILITY, OTHER_FACILITY].flatMap((id) => known.facility(id) ?? []);
  const place = known.place('160000') ?? null;
  decide = () => {
    const facts = { ...published.current(), place, today: todayOf(now) };
    const decision = acceptAbonements(request(), facts);
    if (!decision.ok) throw new Error(decision.rejection.reason);
    return decision.accepted;
  };
});

afterAll(async () => {
  await Promise.all([owner.end(), app.end()]);
  await drop();
});

const actor: Actor = {
  userId: 'clerk',
  userName: 'clerk',
  displayName: 'Clerk',
  role: 'operator',
  facilityId: null,
  branchCode: null,
  publisherId: null,
};

/** One transaction of one to six acceptances; answers how many were committed. */
async function write(chance: Chance, now: Date): Promise<number> {
  const rows = Array.from({ length: 1 + chance.whole(6) }, decide).map((accepted) => ({
    accepted,
    digest: digestOf(accepted.request),
  }));
  const client = await app.connect();
  try {
    await client.query('BEGIN');
    await registerAcceptances(client, { facility: chance.oneOf(facilities), actor, now, rows });
    const goesBack = chance.happens(ROLLED_BACK);
    await client.query(goesBack ? 'ROLLBACK' : 'COMMIT');
    return goesBack ? 0 : rows.length;
  } finally {
    client.release();
  }
}

test('64 writers with 30 % rollbacks over the turn of the year: no number twice, none missing, no fork', async ({
  task,
}) => {
  const seed = seedOfRun();
  const wanted = runsOf(20_000);
  let written = 0;
  for (const [half, now] of NEW_YEAR.entries()) {
    const goal = (wanted * (half + 1)) / NEW_YEAR.length;
    const work = async (chance: Chance): Promise<void> => {
      while (written < goal) {
        const more = await write(chance, now);
        written += more;
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, (_, writer) => work(chanceOf(seed + half * WRITERS + writer))));
  }
  const { rows } = await owner.query<{ count: number; years: number }>(
    'SELECT count(*)::int AS count, count(DISTINCT number_year)::int AS years FROM abonement',
  );
  expect(rows[0]).toEqual({ count: written, years: 2 });
  // So many rows at once are more than the tables' statistics know of.
  await owner.query('ANALYZE');
  expect(await audit(owner), `seed ${seed}`).toEqual([]);
  const pace = { rest: async () => undefined, progress: () => undefined };
  const whole = await verify({ pool: app, keys: temporarySealKeys() }, { facilityCode: null, papers: [] }, pace);
  expect(whole, `seed ${seed}`).toMatchObject({ findings: [], verified: { entries: written } });
  Object.assign(task.meta, { did: `${written} numbers, ${WRITERS} writers`, seed });
});
