import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { usualFacility } from '@jazylym/domain/testing/trade';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ACCOUNT_INPUTS } from '../testing/account-inputs.ts';
import type { AccountName } from '../testing/accounts.ts';
import { procedureAt, procedurePaths } from '../testing/call.ts';
import { DAY_INPUTS, prepareDayInputs } from '../testing/day-inputs.ts';
import { REPORT_INPUTS } from '../testing/report-inputs.ts';
import { request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 300);

let server: TestServer;
const cookies: string[] = [''];
beforeAll(async () => {
  server = await startTestServer();
  for (const name of ['aigerim', 'head', 'hq', 'manager', 'editor', 'admin'] satisfies AccountName[])
    cookies.push(await server.cookieOf(name));
  await prepareDayInputs(server);
});
afterAll(() => server?.close());

const NAMES = { kk: 'Сайрам', ru: 'Сайрам', en: 'Sairam' };
const BRANCH = { code: '17', names: NAMES, tile: { column: 5, row: 6 } };
const FACILITY = { code: '160200', names: NAMES, branchCode: '17', ...usualFacility };
const POSTAL_PLACE = {
  ...{ code: '160201', newCode: 'X20C3D5', facilityCode: '160200', zone: 'rayon', settlement: NAMES, rayon: NAMES },
  ...{ streets: ['Абай көшесі'], round: '3', closedOn: null },
};
const ORDER = { cardClosesOn: 15, addressClosesOn: 10, rounding: 'half-up', graceDays: 3 };
const ISSUER = { ...DEMO_ISSUER, bin: '000140002217', iban: 'KZ86125KZT5004100100', bic: 'HSBKKZKX', isDemo: false };
/** What each procedure takes; a procedure that is not here is fuzzed from scratch. */
const VALID: Record<string, object> = {
  ...DAY_INPUTS,
  'access.changePassword': { currentPassword: 'not the password', newPassword: 'another password' },
  ...ACCOUNT_INPUTS,
  ...REPORT_INPUTS,
  ...{ 'catalogue.versionsOn': { on: '2026-11-10' }, 'catalogue.version': { id: 1 } },
  'catalogue.search': { text: 'оқыту', limit: 5 },
  'catalogue.quote': { publicationIndex: '75384', zone: 'city', startMonth: '2027-01', months: 12, sets: 1 },
  ...{ 'organisation.place': { postalCode: '160000' }, 'organisation.places': { text: 'шымк' } },
  'organisation.streets': { postalCode: '160000', text: 'абай' },
  'organisation.facilities': { text: 'сай', state: 'open', cursor: '160000', limit: 5, branchCode: '17' },
  'organisation.postalPlaces': { text: 'сай', state: 'open', cursor: '160000', limit: 5, facilityCode: '160000' },
  'organisation.postalPlace': { code: '160000' },
  'organisation.saveBranch': { seen: BRANCH, next: BRANCH },
  'organisation.saveFacility': { seen: { ...FACILITY, id: 2 }, next: { ...FACILITY, code: '160300' } },
  'organisation.savePostalPlace': { seen: null, next: POSTAL_PLACE },
  'organisation.saveCampaign': { seen: null, next: { year: 2027, opensOn: '2026-10-10', closesOn: '2026-12-20' } },
  'organisation.saveAcceptanceOrder': { seen: ORDER, next: { ...ORDER, cardClosesOn: 12 } },
  'organisation.saveIssuer': { seen: DEMO_ISSUER, next: ISSUER },
  'organisation.changes': {
    ...{ subject: 'account', key: 'a' },
    cursor: { changedAt: '2026-11-10T06:00:00.000Z', id: request().id },
  },
  'abonement.accept': request(),
  'abonement.get': { facilityId: 1, id: request().id },
  'abonement.today': { facilityId: 1 },
};

const YEAR_ZERO = '0000-01-01T00:00:00Z';
const NASTY = fc.constantFrom<unknown>(
  YEAR_ZERO,
  null,
  '',
  '\u0000',
  '\ud800',
  "'; DROP TABLE abonement; --",
  '%',
  '𝕬'.repeat(50),
  '9'.repeat(400),
  -1,
  0.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  2 ** 31,
  true,
  [],
  {},
  [[]],
  '0000-01-01',
  '2026-02-30',
  '2099-12',
  { __proto__: null, constructor: { prototype: {} } },
);

/** A valid input with some of its leaves replaced by what does not belong there. */
const mutated = (valid: object): fc.Arbitrary<unknown> => {
  const leaves = leavesOf(valid);
  const changes = fc.array(
    fc.tuple(fc.nat(leaves.length - 1), fc.oneof(NASTY, fc.jsonValue(), fc.string({ unit: 'binary' }))),
    {
      minLength: 1,
      maxLength: 3,
    },
  );
  return changes.map((list) => {
    const copy = structuredClone(valid) as Record<string, unknown>;
    for (const [place, value] of list) replace(copy, leaves[place] ?? [], structuredClone(value));
    return copy;
  });
};

const leavesOf = (value: object, path: string[] = []): string[][] =>
  Object.entries(value).flatMap(([key, inner]) => {
    const here = [...path, key];
    return typeof inner === 'object' && inner !== null ? [here, ...leavesOf(inner, here)] : [here];
  });

function replace(root: Record<string, unknown>, path: readonly string[], value: unknown): void {
  const [key, ...rest] = path;
  if (key === undefined) return;
  const inner = root[key];
  if (rest.length > 0 && typeof inner === 'object' && inner !== null)
    replace(inner as Record<string, unknown>, rest, value);
  else root[key] = value;
}

type Body = { text: string | Uint8Array<ArrayBuffer>; headers: Record<string, string> };
const JSON_TYPE = { 'content-type': 'application/json' };

const bodies = (valid: object): fc.Arbitrary<Body> =>
  fc.oneof(
    { weight: 5, arbitrary: mutated(valid).map((value) => ({ text: JSON.stringify(value), headers: JSON_TYPE })) },
    { weight: 2, arbitrary: fc.json().map((text) => ({ text, headers: JSON_TYPE })) },
    {
      weight: 1,
      arbitrary: fc
        .uint8Array({ maxLength: 300 })
        .map((bytes) => ({ text: new Uint8Array(bytes), headers: JSON_TYPE })),
    },
    {
      weight: 1,
      arbitrary: fc.nat(200).map((cut) => ({ text: JSON.stringify(valid).slice(0, cut), headers: JSON_TYPE })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(
          'text/plain',
          'application/xml',
          'multipart/form-data; boundary=x',
          'application/json; charset=utf-7',
          'x',
          '',
        )
        .map((type) => ({ text: JSON.stringify(valid), headers: { 'content-type': type } })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('gzip', 'br', 'x')
        .map((encoding) => ({ text: '{}', headers: { ...JSON_TYPE, 'content-encoding': encoding } })),
    },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom(70_000, 200_000)
        .map((length) => ({ text: `"${'x'.repeat(length)}"`, headers: JSON_TYPE })),
    },
    { weight: 1, arbitrary: fc.constant({ text: '['.repeat(20_000) + ']'.repeat(20_000), headers: JSON_TYPE }) },
  );

const queries = (valid: object): fc.Arbitrary<string> =>
  fc.oneof(
    mutated(valid).map((value) => `?input=${encodeURIComponent(JSON.stringify(value).toWellFormed())}`),
    fc.string().map((text) => `?input=${encodeURIComponent(text.toWellFormed())}`),
    fc.constantFrom(
      '?input=%',
      '?input=%E0%A4%A',
      '?input[]=1',
      '?input=1&input=2',
      '?batch=1',
      '?batch=1&input={"0":{}}',
      '?__proto__=1',
      '',
    ),
  );

/** What no answer may hold: statements, PostgreSQL's words, stacks, paths of our files. */
const LEAK =
  /\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\b|pg_|relation "|syntax error|\n\s+at |\.ts:\d|node_modules|PrismaClient/;

async function harmless(path: string, init: RequestInit & { query?: string }): Promise<void> {
  const answer = await fetch(`${server.url}${path}${init.query ?? ''}`, init);
  const text = await answer.text();
  expect({ status: answer.status < 500, leaks: LEAK.exec(text)?.[0] }).toEqual({ status: true, leaks: undefined });
  expect(JSON.parse(text)).toBeTypeOf('object');
}

describe('whatever is sent, the answer is a clean one and the server goes on', { timeout: 60_000 + RUNS * 200 }, () => {
  test.each(procedurePaths())('%s', async (path) => {
    const valid = VALID[path] ?? { any: 'thing' };
    const isQuery = procedureAt(path).type === 'query';
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...cookies),
        fc.boolean(),
        queries(valid),
        bodies(valid),
        async (cookie, usual, query, body) => {
          const headers = { cookie };
          // The usual method four times of five; the other one is refused just as cleanly.
          if (usual === isQuery) await harmless(`/trpc/${path}`, { query, headers });
          else
            await harmless(`/trpc/${path}`, {
              query: query.startsWith('?input') ? '' : query,
              method: 'POST',
              headers: { ...headers, ...body.headers },
              body: body.text,
            });
        },
      ),
      { numRuns: RUNS },
    );
  });

  test.each([
    ['organisation.changes', { subject: 'account', cursor: { changedAt: YEAR_ZERO, id: request().id } }],
    ['access.failures', { cursor: { at: YEAR_ZERO, id: request().id } }],
  ])('%s after an instant that no database knows', async (path, input) => {
    const headers = { cookie: await server.cookieOf('admin') };
    const query = new URLSearchParams({ input: JSON.stringify(input) });
    expect((await fetch(`${server.url}/trpc/${path}?${query}`, { headers })).status).toBe(400);
  });

  test('signing in', async () => {
    await fc.assert(
      fc.asyncProperty(bodies({ username: 'nobody', password: 'wrong' }), ({ text, headers }) =>
        harmless('/auth/sign-in/username', { method: 'POST', headers, body: text }),
      ),
      { numRuns: Math.ceil(RUNS / 10) },
    );
  });

  test('any path', async () => {
    const path = fc.webPath({ size: 'small' }).filter((one) => !/^\/(counter|dashboard)?\/?$/.test(one));
    await fc.assert(
      fc.asyncProperty(path, (one) => harmless(one.startsWith('/') ? one : `/${one}`, {})),
      { numRuns: RUNS },
    );
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200);
  });
});
