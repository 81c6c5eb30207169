import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../testing/server.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);

let server: TestServer;
let admin: string;
beforeAll(async () => {
  server = await startTestServer();
  admin = await server.cookieOf('admin');
});
afterAll(() => server?.close());

/** What no answer may hold: statements, PostgreSQL's words, stacks, paths of our files. */
const LEAK = /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b|relation "|syntax error|\n\s+at |\.ts:\d|node_modules/;

const rubbish = fc.uint8Array({ maxLength: 400 }).map((bytes) => new Uint8Array(bytes));
const lines = fc
  .tuple(
    fc.constantFrom('code;nameKk;branch', 'year;opensOn;closesOn'),
    fc.array(fc.array(fc.string({ unit: 'binary' }), { maxLength: 14 }), { maxLength: 5 }),
  )
  .map(([head, rows]) => `${head}\n${rows.map((cells) => cells.join(';')).join('\n')}`.toWellFormed());
const query = fc.constantFrom('', '?seen=0', '?seen=-1', '?seen=1e9', '?seen[]=1', '?text=%00', '?language=xx');
const table = fc.constantFrom('facilities', 'branches', 'postalCodes', 'campaigns', 'accounts', '__proto__');

test('whatever is sent as a file, the answer is a clean one and the server goes on', {
  timeout: 60_000 + RUNS * 200,
}, async () => {
  await fc.assert(
    fc.asyncProperty(table, fc.oneof(rubbish, lines), query, fc.boolean(), async (name, body, asked, isAdmin) => {
      const headers = { cookie: isAdmin ? admin : '', 'content-type': 'text/csv' };
      const answer = await fetch(`${server.url}/organisation/${name}.csv${asked}`, { method: 'POST', headers, body });
      const text = (await answer.text()).trimEnd();
      expect({ status: answer.status < 500, leaks: LEAK.exec(text)?.[0] }).toEqual({ status: true, leaks: undefined });
      // What goes wrong after the first line was sent has no status of its own.
      expect(text).not.toMatch(/"problem":"(defect|unavailable)"/);
      for (const line of text.split('\n')) expect(JSON.parse(line)).toBeTypeOf('object');
    }),
    { numRuns: RUNS },
  );
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
});
