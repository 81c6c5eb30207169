import { DEMO_ISSUER } from '@jazylym/domain/organisation/issuer';
import { usualFacility } from '@jazylym/domain/testing/trade';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AccountName } from '../testing/accounts.ts';
import { type Answer, call, procedureAt, procedurePaths } from '../testing/call.ts';
import { BATCH_REACHES, CLOSING_REACHES, prepareBatch } from '../testing/closing-reaches.ts';
import { DAY_REACHES, prepareDay } from '../testing/day-reaches.ts';
import { adminFindsNothing, everyone, type Outcome, only, type Plain, signedIn } from '../testing/outcome.ts';
import { COUNTER, type Reach, WHO, type Who } from '../testing/reach.ts';
import { SHYMKENT } from '../testing/reference.ts';
import { REPORTS } from '../testing/report-reaches.ts';
import { newId, request } from '../testing/request.ts';
import { startTestServer, type TestServer } from '../testing/server.ts';
import { abonementInEach, ORGANIZATION, TARGETS, type Target } from '../testing/targets.ts';

const NAMES = { kk: 'Кентау', ru: 'Кентау', en: 'Kentau' };
const BRANCH = { code: '61', names: NAMES, tile: { column: 20, row: 20 } };
const FACILITY = { code: '160400', names: NAMES, branchCode: SHYMKENT, ...usualFacility };
const POSTAL_PLACE = {
  ...{ code: '160400', newCode: 'X40C3D4', facilityCode: '160200', zone: 'city', settlement: NAMES },
  ...{ rayon: null, streets: [], round: '', closedOn: null },
};
const CAMPAIGN = { year: 2027, opensOn: '2026-10-10', closesOn: '2026-12-20' };
const ORDER = { cardClosesOn: 15, addressClosesOn: 10, rounding: 'half-up', graceDays: 3 };
const ISSUER = { ...DEMO_ISSUER, bin: '000140002217', iban: 'KZ86125KZT5004100100', bic: 'HSBKKZKX', isDemo: false };
const NO_ONE = { id: 'no-one' };
const PROFILE = {
  name: 'Матрица',
  role: 'headquarters',
  language: 'kk',
  facilityId: null,
  branchCode: null,
  publisherId: null,
};

/** Procedures that do not name a facility: who may call them. */
const PLAIN: Record<string, Plain> = {
  'access.me': { expected: everyone('ok') },
  'access.changePassword': {
    input: { currentPassword: 'not it', newPassword: 'long enough to be one' },
    expected: signedIn('wrongPassword'),
  },
  'access.own': { expected: signedIn('ok') },
  'access.speak': { input: { language: 'kk' }, expected: signedIn('ok') },
  'access.setPin': { input: { currentPassword: 'not it', pin: '280419' }, expected: signedIn('wrongPassword') },
  'access.endSessions': { input: { only: 'none of mine' }, expected: signedIn('ok') },
  'access.accounts': { input: {}, expected: only('admin') },
  'access.exportAccounts': { input: { language: 'ru' }, expected: only('admin') },
  'access.account': { input: NO_ONE, expected: adminFindsNothing },
  'access.createAccount': { input: { ...PROFILE, userName: 'matrix' }, expected: only('admin') },
  'access.editAccount': { input: { ...PROFILE, ...NO_ONE, seen: PROFILE }, expected: adminFindsNothing },
  'access.disableAccount': { input: { ...NO_ONE, reason: 'left' }, expected: adminFindsNothing },
  'access.enableAccount': { input: { ...NO_ONE, reason: 'is back' }, expected: adminFindsNothing },
  'access.resetPassword': { input: NO_ONE, expected: adminFindsNothing },
  'access.clearPin': { input: NO_ONE, expected: adminFindsNothing },
  'access.endAccountSessions': { input: NO_ONE, expected: adminFindsNothing },
  'access.previewImport': { input: { file: '' }, expected: only('admin') },
  'access.importAccounts': { input: { file: '', seen: '0'.repeat(64) }, expected: only('admin') },
  'access.facilities': { input: { text: '16' }, expected: only('admin') },
  'access.publishers': { expected: only('admin') },
  'access.failures': { input: {}, expected: only('admin') },
  'access.locks': { expected: only('admin') },
  'access.liftLock': { input: { userName: 'no-one', ipAddress: '192.0.2.1' }, expected: only('admin') },
  'catalogue.versions': { expected: everyone('ok') },
  'catalogue.versionsOn': { input: { on: '2026-11-10' }, expected: everyone('ok') },
  'catalogue.version': { input: { id: 1 }, expected: everyone('ok') },
  'catalogue.titles': { expected: only('manager', 'hq', 'editor') },
  'catalogue.search': { input: { text: 'оқыту', limit: 5 }, expected: everyone('ok') },
  'catalogue.quote': {
    input: { publicationIndex: '75384', zone: 'city', startMonth: '2027-01', months: 12, sets: 1 },
    expected: everyone('ok'),
  },
  'day.health': { expected: only('manager', 'hq') },
  'day.differences': { input: { from: '2026-11-01', to: '2026-11-30' }, expected: only('manager', 'hq') },
  'day.verifyStart': { input: { facilityCode: null }, expected: only('hq') },
  'day.verifyState': { expected: only('hq') },
  'day.notices': { expected: only('aigerim', 'head', 'manager', 'hq') },
  'day.unseenNotices': { expected: only('aigerim', 'head', 'manager', 'hq') },
  'day.noticesSeen': { input: { ids: [newId()] }, expected: only('aigerim', 'head', 'manager', 'hq') },
  'organisation.place': { input: { postalCode: '160000' }, expected: signedIn('ok') },
  'organisation.places': { input: { text: 'шымк' }, expected: signedIn('ok') },
  'organisation.streets': { input: { postalCode: '160000', text: '' }, expected: signedIn('ok') },
  'organisation.branches': { expected: signedIn('ok') },
  'organisation.facility': { expected: signedIn('ok') },
  'organisation.changes': { input: { subject: 'account' }, expected: only('admin') },
  'organisation.facilities': { input: { text: 'сайрам' }, expected: only('admin') },
  'organisation.postalPlaces': { input: { text: '160' }, expected: only('admin') },
  'organisation.postalPlace': { input: { code: '160000' }, expected: only('admin') },
  'organisation.campaigns': { expected: only('admin') },
  'organisation.acceptanceOrder': { expected: only('admin') },
  'organisation.saveBranch': { input: { seen: null, next: BRANCH }, expected: only('admin') },
  'organisation.addCountryBranches': { input: {}, expected: only('admin') },
  'organisation.saveFacility': { input: { seen: null, next: FACILITY }, expected: only('admin') },
  'organisation.savePostalPlace': { input: { seen: null, next: POSTAL_PLACE }, expected: only('admin') },
  'organisation.saveCampaign': { input: { seen: null, next: CAMPAIGN }, expected: only('admin') },
  'organisation.saveAcceptanceOrder': { input: { seen: ORDER, next: ORDER }, expected: only('admin') },
  'organisation.saveIssuer': { input: { seen: DEMO_ISSUER, next: ISSUER }, expected: only('admin') },
  'organisation.issuer': { expected: signedIn('ok') },
  ...REPORTS,
};

let ids: Record<Target, string>;
let invoices: Record<Target, string>;
const READERS: Reach['reaches'] = {
  aigerim: ['own'],
  head: ['own'],
  manager: ['own', 'sibling'],
  hq: ['own', 'sibling', 'otherBranch'],
  contact: ['own', 'sibling', 'otherBranch'],
};
/** What is asked of facilities from above. */
const ABOVE: Reach['reaches'] = { manager: ['own', 'sibling'], hq: ['own', 'sibling', 'otherBranch'] };
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
  'abonement.reverseTogether': {
    input: (target) => ({
      facilityId: TARGETS[target],
      acceptanceId: ids[target],
      reason: 'қате терілді',
      reversals: [{ id: newId(), abonementId: ids[target] }],
    }),
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
  'day.remind': {
    input: (target) => ({ facilityId: TARGETS[target], businessDate: '2026-11-09' }),
    reaches: ABOVE,
  },
  'day.sorted': {
    input: (target) => ({ facilityId: TARGETS[target], businessDate: '2026-11-10' }),
    reaches: READERS,
  },
  // Also for an editor a facility is as absent as one that does not exist: its figures are of all titles.
  'report.facility': {
    input: (target) => ({ facilityId: TARGETS[target], from: '2026-11-01', to: '2026-11-30', year: 2027 }),
    reaches: { ...ABOVE, editor: [] },
  },
  ...DAY_REACHES,
  ...BATCH_REACHES,
  ...CLOSING_REACHES,
};

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
  ids = await abonementInEach(server);
  invoices = await abonementInEach(server, { subscriber: ORGANIZATION, payment: { method: 'account' } });
  await prepareDay(await server.as('head'));
  await prepareBatch(await server.as('aigerim'));
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
    expect(outcomeOf(await ask(who, path, typeof input === 'function' ? input() : input))).toBe(expected[who]);
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
  for (const path of ['report.acceptance', 'report.delivery', 'report.office', 'report.awaiting'] as const) {
    const figures = (who: Who, narrow: object) => ask(who, path, Object.assign({}, PLAIN[path]?.input, narrow));
    const titles = (index: string) => figures('editor', { publicationIndexes: [index] });
    const branches = (code: string) => figures('manager', { branchCodes: [code] });
    expect(await titles('65001')).toEqual(await titles('99999'));
    expect(await branches('02')).toEqual(await branches('99'));
  }
});
