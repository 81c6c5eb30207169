import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { type Answer, call, procedureAt, procedurePaths } from '../testing/call.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { abonementInEach, ORGANIZATION, TARGETS, type Target } from '../testing/targets.ts';

const WHO = ['nobody', 'aigerim', 'head', 'manager', 'hq', 'editor', 'contact', 'admin'] as const;
type Who = (typeof WHO)[number];
type Outcome = 'ok' | 'signInNeeded' | 'notAllowed' | 'notFound' | 'wrongPassword';

const everyone = (outcome: Outcome): Record<Who, Outcome> =>
  Object.fromEntries(WHO.map((who) => [who, outcome])) as Record<Who, Outcome>;
const signedIn = (outcome: Outcome) => ({ ...everyone(outcome), nobody: 'signInNeeded' as const });
const only = (...allowed: Who[]) => ({
  ...signedIn('notAllowed'),
  ...Object.fromEntries(allowed.map((who) => [who, 'ok' as const])),
});

/** Procedures that do not name a facility: who may call them. */
const PLAIN: Record<string, { input?: unknown; expected: Record<Who, Outcome> }> = {
  'access.me': { expected: everyone('ok') },
  'access.changePassword': {
    input: { currentPassword: 'not it', newPassword: 'long enough to be one' },
    expected: signedIn('wrongPassword'),
  },
  'catalogue.current': { expected: everyone('ok') },
  'catalogue.search': { input: { text: 'оқыту', limit: 5 }, expected: everyone('ok') },
  'catalogue.quote': {
    input: { publicationIndex: '75384', zone: 'city', startMonth: '2027-01', months: 12, sets: 1 },
    expected: everyone('ok'),
  },
  'organisation.place': { input: { postalCode: '160000' }, expected: signedIn('ok') },
  'organisation.branches': { expected: signedIn('ok') },
  'organisation.facility': { expected: signedIn('ok') },
  'organisation.issuer': { expected: signedIn('ok') },
  'report.acceptance': { input: { from: '2026-11-01', to: '2026-11-30' }, expected: only('manager', 'hq', 'editor') },
  'report.periods': { expected: only('manager', 'hq', 'editor') },
};

/** Who reaches which facility; who is in neither list may not do it at all. `own` is the city facility, in Shymkent. */
type Reach = { input: (target: Target) => unknown; reaches: Partial<Record<Who, readonly Target[]>> };
let ids: Record<Target, string>;
let invoices: Record<Target, string>;
const READERS: Reach['reaches'] = {
  aigerim: ['own'],
  head: ['own'],
  manager: ['own', 'sibling'],
  hq: ['own', 'sibling', 'otherBranch'],
  contact: ['own', 'sibling', 'otherBranch'],
};
/** What is done at a counter is done at one's own. */
const COUNTER: Reach['reaches'] = { aigerim: ['own'], head: ['own'] };
const IN_FACILITY: Record<string, Reach> = {
  'abonement.accept': {
    input: (target) => request({ facilityId: TARGETS[target] }),
    reaches: COUNTER,
  },
  'abonement.get': { input: (target) => ({ facilityId: TARGETS[target], id: ids[target] }), reaches: READERS },
  'abonement.fiscalMark': {
    input: (target) => ({ facilityId: TARGETS[target], acceptanceId: ids[target] }),
    reaches: READERS,
  },
  'abonement.search': { input: (target) => ({ facilityId: TARGETS[target], text: 'нургали' }), reaches: READERS },
  'abonement.today': { input: (target) => ({ facilityId: TARGETS[target] }), reaches: READERS },
  'abonement.notHandedOver': { input: (target) => ({ facilityId: TARGETS[target] }), reaches: READERS },
  'abonement.awaited': { input: (target) => ({ facilityId: TARGETS[target] }), reaches: READERS },
  'abonement.recordPrint': {
    input: (target) => ({
      facilityId: TARGETS[target],
      id: newId(),
      sheets: [{ paper: 'ps1', documentId: ids[target] }],
    }),
    reaches: COUNTER,
  },
  'abonement.recordSteps': {
    input: (target) => ({ facilityId: TARGETS[target], abonementIds: [ids[target]], steps: ['signed'] }),
    reaches: COUNTER,
  },
  'abonement.reverse': {
    input: (target) => ({ facilityId: TARGETS[target], id: newId(), abonementId: ids[target], reason: 'қате терілді' }),
    reaches: COUNTER,
  },
  'abonement.payInvoice': {
    input: (target) => ({
      facilityId: TARGETS[target],
      id: newId(),
      acceptanceId: invoices[target],
      paidOn: '2026-11-10',
      reference: '№ 12',
      amount: 377_500,
    }),
    reaches: COUNTER,
  },
};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  ids = await abonementInEach(server);
  invoices = await abonementInEach(server, { subscriber: ORGANIZATION, payment: { method: 'account' } });
});
afterAll(() => server?.close());

const ask = async (who: Who, path: string, input: unknown): Promise<Answer> =>
  call(server.url, path, { input, cookie: who === 'nobody' ? '' : await server.cookieOf(who satisfies AccountName) });

const outcomeOf = ({ text }: Answer): string => {
  const body = JSON.parse(text) as { error?: { data: { problem: string } } };
  return body.error?.data.problem ?? 'ok';
};

test('every procedure declares who it is for and stands in this table', () => {
  expect(procedurePaths()).toEqual([...Object.keys(PLAIN), ...Object.keys(IN_FACILITY)].sort());
  for (const path of procedurePaths()) expect(procedureAt(path).action, path).toBeTypeOf('string');
});

describe.each(WHO)('%s', (who) => {
  test.each(Object.entries(PLAIN))('%s', async (path, { input, expected }) => {
    expect(outcomeOf(await ask(who, path, input))).toBe(expected[who]);
  });

  test.each(Object.entries(IN_FACILITY))('%s, by facility', async (path, { input, reaches }) => {
    const expected = (target: Target): Outcome => {
      if (who === 'nobody') return 'signInNeeded';
      const reach = reaches[who];
      if (reach === undefined) return 'notAllowed';
      return reach.includes(target) ? 'ok' : 'notFound';
    };
    const answers = new Map<Target, Answer>();
    for (const target of Object.keys(TARGETS) as Target[]) answers.set(target, await ask(who, path, input(target)));
    const outcomes = [...answers].map(([target, answer]) => [target, outcomeOf(answer)]);
    expect(outcomes).toEqual([...answers.keys()].map((target) => [target, expected(target)]));
    // What is foreign answers as what does not exist, byte for byte.
    for (const [target, answer] of answers)
      if (expected(target) === 'notFound') expect(answer).toEqual(answers.get('absent'));
  });
});

test("another facility's abonement under one's own facility is as absent as one that nobody has", async () => {
  const absent = await ask('aigerim', 'abonement.get', { facilityId: TARGETS.own, id: ids.absent });
  expect(absent.status).toBe(404);
  expect(await ask('aigerim', 'abonement.get', { facilityId: TARGETS.own, id: ids.sibling })).toEqual(absent);
});

test("a foreign publisher's title and a foreign branch count as little as absent ones, byte for byte", async () => {
  const period = { from: '2026-11-01', to: '2026-11-30' };
  const figures = (who: Who, narrow: object) => ask(who, 'report.acceptance', { ...period, ...narrow });
  expect(await figures('editor', { publicationIndexes: ['65001'] })).toEqual(
    await figures('editor', { publicationIndexes: ['99999'] }),
  );
  expect(await figures('manager', { branchCodes: ['02'] })).toEqual(await figures('manager', { branchCodes: ['99'] }));
});
