import { afterAll, beforeAll, expect, test } from 'vitest';
import { RAYON_FACILITY } from '../../testing/reference.ts';
import { request } from '../../testing/request.ts';
import { temporarySealKeys } from '../../testing/seal-keys.ts';
import { type PrintedSeal, sealDays } from '../../testing/sealed-days.ts';
import { startTestServer, type TestServer } from '../../testing/server.ts';
import { rotateSealKey } from '../seal-keys.ts';
import { readPaperSeals } from './paper-seals.ts';
import { verify } from './verify.ts';

let server: TestServer;
let papers: PrintedSeal[];
const keys = temporarySealKeys();
const PACE = { rest: async () => undefined, progress: () => undefined };

beforeAll(async () => {
  server = await startTestServer({ sealKeys: keys });
  papers = await sealDays(server, { betweenDays: () => void rotateSealKey(keys.folder) });
});
afterAll(() => server.close());

const printed = () =>
  readPaperSeals(papers.map(({ facilityCode, day, seal }) => `${facilityCode} ${day} ${seal}`).join('\n'));
const verified = () => verify({ pool: server.app, keys }, { facilityCode: null, papers: printed() }, PACE);

test('days with something of everything are verified whole, under three keys', async () => {
  const { findings, verified: counts } = await verified();
  expect(findings).toEqual([]);
  expect(counts).toMatchObject({ facilities: 3, seals: 3, days: 4, since: '2026-11-10T06:00:00.000Z' });
  expect(keys.ids()).toHaveLength(3);
});

test('a seal whose public key is gone can be verified by nobody, and says whose key is wanted', async () => {
  const { rows } = await server.app.query<{ id: string }>('SELECT key_id AS id FROM protocol ORDER BY business_date');
  const second = rows[1]?.id ?? '';
  const without = { publicKey: (id: string) => (id === second ? null : keys.publicKey(id)) };
  const { findings } = await verify({ pool: server.app, keys: without }, { facilityCode: null, papers: [] }, PACE);
  expect(findings).toMatchObject([
    { facilityCode: '160000', what: 'seal', why: 'keyMissing', day: '2026-11-11', field: second },
  ]);
});

test('each facility tells of its own first fault, one that nobody asked for of none', async () => {
  const owner = server.owner;
  await (await server.as('bolat')).abonement.accept.mutate(request({ facilityId: RAYON_FACILITY }));
  const touch = (sets: number) =>
    owner.query(`UPDATE abonement SET sets = $1 WHERE facility_id = ${RAYON_FACILITY}`, [sets]);
  await touch(7);
  const { findings } = await verified();
  const all = { pool: server.app, keys };
  const other = await verify(all, { facilityCode: '160000', papers: [] }, PACE);
  await touch(1);
  expect(findings).toMatchObject([
    { facilityCode: '160200', what: 'abonement', why: 'altered', sequence: 1, day: '2026-11-13', field: 'sets' },
  ]);
  expect(findings[0]?.number).toMatch(/^160200-26-0-000001-\d$/);
  expect(other).toMatchObject({ findings: [], verified: { facilities: 1 } });
  expect((await verified()).findings).toEqual([]);
});

test('papers of a facility that there is not, and a file that is none, are told', async () => {
  const strange = papers.map((paper) => ({ ...paper, facilityCode: '999999' }));
  const lines = strange.map(({ facilityCode, day, seal }) => `${facilityCode} ${day} ${seal}`).join('\n');
  const asked = { facilityCode: null, papers: readPaperSeals(`# kept by the auditor\n\n${lines}\n`) };
  expect((await verify({ pool: server.app, keys }, asked, PACE)).findings).toMatchObject([
    { facilityCode: '999999', what: 'facility', why: 'missing' },
  ]);
  expect(() => readPaperSeals('160000 2026-11-31 short')).toThrow(/^line 1 is no seal/);
  const twice = `${lines}\n${lines.slice(0, -1)}${lines.endsWith('A') ? 'Q' : 'A'}`;
  expect(() => readPaperSeals(twice)).toThrow(/gives 999999 .* another seal than a line before it/);
});
