import { afterAll, beforeAll, expect, test } from 'vitest';
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
