import { generateKeyPairSync, sign } from 'node:crypto';
import type { ClientBase } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { PublicKeys } from '../day/seal-keys.ts';
import type { Fault } from '../day/verify/fault.ts';
import { papersByFacility, readPaperSeals } from '../day/verify/paper-seals.ts';
import { verifyFacility } from '../day/verify/verify-facility.ts';
import { chanceOf } from '../demo/random.ts';
import { openKnown } from '../organisation/known.ts';
import { CITY_FACILITY } from '../testing/reference.ts';
import { temporarySealKeys } from '../testing/seal-keys.ts';
import { sealDays } from '../testing/sealed-days.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { cutOff } from './cut.ts';
import { forge } from './forge.ts';
import { rewriteHistory } from './rewrite.ts';
import { runsOf, seedOfRun } from './runs.ts';
import { sealedColumns, type Tampering, tamperRow } from './tamper-row.ts';

const keys = temporarySealKeys();
let server: TestServer;
let papers: ReturnType<typeof readPaperSeals>;

beforeAll(async () => {
  server = await startTestServer({ sealKeys: keys });
  const printed = await sealDays(server);
  papers = readPaperSeals(printed.map(({ facilityCode, day, seal }) => `${facilityCode} ${day} ${seal}`).join('\n'));
  await dropWhatHinders(server);
});
afterAll(() => server.close());

/** The owner may drop constraints, so none of them is relied upon but the keys of rows. */
async function dropWhatHinders({ owner }: TestServer): Promise<void> {
  const { rows } = await owner.query<{ text: string }>(
    `SELECT format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS text FROM pg_constraint
       WHERE contype = 'c' AND connamespace = 'public'::regnamespace
     UNION ALL SELECT format('DROP INDEX %s', i.indexrelid::regclass) FROM pg_index i
       JOIN pg_class c ON c.oid = i.indrelid WHERE i.indisunique AND NOT i.indisprimary AND c.relnamespace = 'public'::regnamespace
         AND NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid)`,
  );
  for (const { text } of rows) await owner.query(text);
}

const verifyIn = async (client: ClientBase, trusted: PublicKeys, withPapers: boolean): Promise<Fault | null> => {
  const own = withPapers ? papersByFacility(papers).get('160000') : undefined;
  const facility = { id: CITY_FACILITY, code: '160000' };
  const asked = { keys: trusted, facility, papers: own ?? new Map() };
  return (await verifyFacility(client, asked, { rest: async () => undefined })).fault;
};

/** Does something to a copy of all there is, and forgets it again. */
async function trying<Result>(work: (client: ClientBase) => Promise<Result>): Promise<Result> {
  const client = await server.owner.connect();
  try {
    await client.query('BEGIN');
    return await work(client);
  } finally {
    await client.query('ROLLBACK');
    client.release();
  }
}

/** Where each certified day's entry stands. */
const certifiedAt = async (client: ClientBase) =>
  (
    await client.query<{ sequence: number; day: string }>(
      `SELECT sequence::int, business_date::text AS day FROM journal WHERE facility_id = $1 AND kind = 'day.certified' ORDER BY sequence`,
      [CITY_FACILITY],
    )
  ).rows;

const isLocated = ({ what, sequence, day, field }: Fault, { sequences, days, ids }: Tampering): boolean =>
  what === 'head' ||
  (sequence !== null && sequences.has(sequence)) ||
  (day !== null && days.has(day)) ||
  (field !== null && ids.has(field));

test('what nobody touched is in order', async () => {
  expect(await trying((client) => verifyIn(client, keys, true))).toBeNull();
});

test('a random row changed, copied or deleted behind our back is found where it is', async ({ task }) => {
  const seed = seedOfRun();
  const chance = chanceOf(seed);
  const columns = await trying(sealedColumns);
  const wanted = runsOf(200);
  const done = new Map<string, number>();
  const notFound: string[] = [];
  for (let tried = 0; tried < wanted; ) {
    const outcome = await trying(async (client) => {
      const tampering = await tamperRow(client, chance, columns).catch((error: { code?: string }) => {
        if (/^(23|22)/.test(error.code ?? '')) return null;
        throw error;
      });
      return tampering && { tampering, fault: await verifyIn(client, keys, true) };
    });
    if (outcome === null) continue;
    const { tampering, fault } = outcome;
    const told = `seed ${seed}, ${tried}: ${tampering.what} of ${[...tampering.sequences]}, ${[...tampering.days]}: ${JSON.stringify(fault)}`;
    if (fault === null || !isLocated(fault, tampering)) notFound.push(told);
    done.set(tampering.kind, (done.get(tampering.kind) ?? 0) + 1);
    tried += 1;
  }
  expect(notFound).toEqual([]);
  const told = [...done].map(([kind, count]) => `${count} ${kind}`).join(', ');
  Object.assign(task.meta, { did: told, seed });
  console.log(`seed ${seed}: ${told}`);
});

/** Balances that a certified day never had, made of those it had: another sum, nobody, somebody more, somebody else. */
const OTHER_BALANCES: readonly [string, string][] = [
  ['another sum', '(SELECT jsonb_object_agg(key, value::bigint + 100) FROM jsonb_each_text(balances))'],
  ['a sum as text', '(SELECT jsonb_object_agg(key, value) FROM jsonb_each_text(balances))'],
  ['nobody', `'{}'`],
  ['none at all', 'NULL'],
  ['no object', `'[]'`],
  ['somebody more', 'balances || jsonb_build_object(gen_random_uuid(), 100)'],
  ['somebody who owes nothing', 'balances || jsonb_build_object(gen_random_uuid(), 0)'],
  ['somebody else', '(SELECT jsonb_object_agg(gen_random_uuid(), value) FROM jsonb_each(balances))'],
];

test.each(OTHER_BALANCES)(
  'what collectors owed at the end of a day, made %s, is found on that day',
  async (_, other) => {
    const days = await trying(async (client) =>
      (
        await client.query<{ day: string }>(
          `SELECT business_date::text AS day FROM protocol WHERE facility_id = $1 AND balances <> '{}' ORDER BY 1`,
          [CITY_FACILITY],
        )
      ).rows.map(({ day }) => day),
    );
    expect(days).not.toEqual([]);
    for (const day of days) {
      const fault = await trying(async (client) => {
        await client.query(`UPDATE protocol SET balances = ${other} WHERE facility_id = $1 AND business_date = $2`, [
          CITY_FACILITY,
          day,
        ]);
        return verifyIn(client, keys, false);
      });
      expect(fault).toMatchObject({ what: 'protocol', why: 'altered', day, field: 'balances' });
    }
  },
);

/** A key of the owner's own. */
const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const own = { keyId: 'f'.repeat(16), sign: (text: string) => sign(null, Buffer.from(text), privateKey) };
/** Who would trust it. */
const deceived: PublicKeys = { publicKey: (id) => (id === own.keyId ? publicKey : keys.publicKey(id)) };

test('history rewritten whole, but for the key, is found at the first day that it touches', async ({ task }) => {
  const seed = seedOfRun() + 1;
  const chance = chanceOf(seed);
  const known = await openKnown(server.app);
  const wanted = runsOf(60);
  const done = new Map<string, number>();
  const notFound: string[] = [];
  for (let tried = 0; tried < wanted; tried += 1) {
    const { wish, day, unseen, why, fault } = await trying(async (client) => {
      const forged = await forge(client, chance);
      await rewriteHistory(client, { known, keys, key: own });
      const unseen = await verifyIn(client, deceived, false);
      const expected = chance.oneOf(['altered', 'keyMissing']);
      if (expected === 'altered') await client.query('UPDATE protocol SET key_id = $1', [keys.active().keyId]);
      return { ...forged, unseen, why: expected, fault: await verifyIn(client, keys, chance.happens(0.5)) };
    });
    // Whoever trusted the owner's key would see nothing: the seals alone tell, from the first protocol on that is another one.
    const isFound = unseen === null && fault?.what === 'seal' && fault.why === why && fault.day === day;
    if (!isFound) notFound.push(`seed ${seed}, ${tried}: ${wish} on ${day}: ${JSON.stringify({ why, fault, unseen })}`);
    done.set(wish, (done.get(wish) ?? 0) + 1);
  }
  expect(notFound).toEqual([]);
  const told = [...done].map(([wish, count]) => `${count} × ${wish}`).join(', ');
  Object.assign(task.meta, { did: told, seed });
  console.log(`seed ${seed}: ${told}`);
});

test('a tail cut off with everything that belongs to it is found by the first paper of which nothing is left', async ({
  task,
}) => {
  const seed = seedOfRun() + 2;
  const chance = chanceOf(seed);
  const wanted = runsOf(40);
  const days = await trying(certifiedAt);
  const notFound: string[] = [];
  for (let tried = 0; tried < wanted; tried += 1) {
    // Between two documents: what is cut through is found without any paper.
    const { after, whole, fault } = await trying(async (client) => {
      const { rows } = await client.query<{ sequence: number }>(
        `SELECT sequence::int FROM journal WHERE facility_id = $1 AND sequence < $2
           AND kind IN ('day.closed', 'day.certified', 'remittance.received', 'abonement.reversed', 'batch.accepted') ORDER BY sequence`,
        [CITY_FACILITY, days.at(-1)?.sequence],
      );
      const cut = chance.oneOf(rows).sequence;
      await cutOff(client, cut);
      return { after: cut, whole: await verifyIn(client, keys, false), fault: await verifyIn(client, keys, true) };
    });
    const first = days.find(({ sequence }) => sequence > after)?.day;
    const isFound = whole === null && fault?.what === 'seal' && fault.why === 'missing' && fault.day === first;
    if (!isFound)
      notFound.push(`seed ${seed}, ${tried}: cut after ${after}, ${first}: ${JSON.stringify({ whole, fault })}`);
  }
  expect(notFound).toEqual([]);
  Object.assign(task.meta, { did: `${wanted} tails cut`, seed });
});
