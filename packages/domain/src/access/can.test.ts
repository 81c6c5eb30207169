import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { actorOf } from '../testing/trade.ts';
import { Action, actionsOf, can, dayReach, keyReach, publisherReach, reportReach, type Scope } from './can.ts';
import { Role } from './role.ts';

const SCOPES = {
  own: { kind: 'facility', facilityId: 12, branchCode: '17' },
  sibling: { kind: 'facility', facilityId: 13, branchCode: '17' },
  foreign: { kind: 'facility', facilityId: 31, branchCode: '05' },
  ownBranch: { kind: 'branch', branchCode: '17' },
  otherBranch: { kind: 'branch', branchCode: '05' },
  ownPublisher: { kind: 'publisher', publisherId: 1 },
  otherPublisher: { kind: 'publisher', publisherId: 2 },
  country: { kind: 'country' },
} as const satisfies Record<string, Scope>;
type ScopeName = keyof typeof SCOPES;
const EVERYWHERE = Object.keys(SCOPES) as ScopeName[];

/** The access table written out: where each role may do each action. What is not listed is refused. */
const ALLOWED: Record<Role, Partial<Record<Action, ScopeName[]>>> = {
  operator: {
    'organisation.read': EVERYWHERE,
    'abonement.accept': ['own'],
    'abonement.reverse': ['own'],
    'abonement.read': ['own'],
    'day.read': ['own'],
    'day.certify': ['own'],
  },
  headOfFacility: {
    'organisation.read': EVERYWHERE,
    'abonement.accept': ['own'],
    'abonement.reverse': ['own'],
    'abonement.read': ['own'],
    'abonement.correct': ['own'],
    'day.read': ['own'],
    'day.certify': ['own'],
    'collector.manage': ['own'],
  },
  regionalManager: {
    'organisation.read': EVERYWHERE,
    'abonement.read': ['own', 'sibling', 'ownBranch'],
    'day.read': ['own', 'sibling', 'ownBranch'],
    'day.remind': ['own', 'sibling', 'ownBranch'],
    'report.read': ['own', 'sibling', 'ownBranch'],
    'plan.manage': ['own', 'sibling', 'ownBranch'],
  },
  headquarters: {
    'organisation.read': EVERYWHERE,
    'abonement.read': EVERYWHERE,
    'day.read': EVERYWHERE,
    'day.remind': EVERYWHERE,
    'journal.verify': EVERYWHERE,
    'report.read': EVERYWHERE,
    'plan.manage': EVERYWHERE,
  },
  editor: { 'organisation.read': EVERYWHERE, 'report.read': ['ownPublisher'], 'report.key': ['ownPublisher'] },
  contactCentre: { 'organisation.read': EVERYWHERE, 'abonement.read': EVERYWHERE },
  administrator: {
    'organisation.read': EVERYWHERE,
    'report.key': EVERYWHERE,
    'account.manage': EVERYWHERE,
    'organisation.manage': EVERYWHERE,
  },
};

const cases = Role.options.flatMap((role) =>
  Action.options.flatMap((action) =>
    EVERYWHERE.map((scope) => ({ role, action, scope, allowed: ALLOWED[role][action]?.includes(scope) ?? false })),
  ),
);

describe('access', () => {
  test.each(cases)('$role, $action, $scope: $allowed', ({ role, action, scope, allowed }) => {
    expect(can(actorOf(role), action, SCOPES[scope])).toBe(allowed);
  });

  test.each(Role.options)('a menu shows a %s what they may do somewhere, and nothing else', (role) => {
    const somewhere = Action.options.filter((action) =>
      EVERYWHERE.some((scope) => can(actorOf(role), action, SCOPES[scope])),
    );
    expect(actionsOf(actorOf(role))).toEqual(somewhere);
  });

  test('an editor sees no abonement, whatever ids the account carries', () => {
    const ids = fc.record({
      facilityId: fc.constantFrom(12, null),
      branchCode: fc.constantFrom('17', null),
      publisherId: fc.constantFrom(1, null),
    });
    fc.assert(
      fc.property(ids, fc.constantFrom(...EVERYWHERE), (placed, scope) => {
        expect(can({ ...actorOf('editor'), ...placed }, 'abonement.read', SCOPES[scope])).toBe(false);
      }),
    );
  });

  test.each(['operator', 'headOfFacility', 'regionalManager', 'editor'] as const)(
    'a %s whose account names no place reaches nobody’s data',
    (role) => {
      const nowhere = { ...actorOf(role), facilityId: null, branchCode: null, publisherId: null };
      for (const action of [
        'abonement.accept',
        'abonement.reverse',
        'abonement.read',
        'report.read',
        'account.manage',
      ] as const)
        for (const scope of EVERYWHERE) expect(can(nowhere, action, SCOPES[scope])).toBe(false);
    },
  );
});

describe('the reach of days', () => {
  test.each([
    ['operator', { kind: 'facility', facilityIds: [12] }],
    ['headOfFacility', { kind: 'facility', facilityIds: [12] }],
    ['regionalManager', { kind: 'above', branchCodes: ['17'] }],
    ['headquarters', { kind: 'above', branchCodes: 'all' }],
    ['editor', null],
    ['contactCentre', null],
    ['administrator', null],
  ] as const)('of a %s', (role, reach) => {
    expect(dayReach(actorOf(role))).toEqual(reach);
  });

  test('is empty, never everything, for an account that names no place', () => {
    const nowhere = { facilityId: null, branchCode: null };
    expect(dayReach({ ...actorOf('operator'), ...nowhere })).toEqual({ kind: 'facility', facilityIds: [] });
    expect(dayReach({ ...actorOf('regionalManager'), ...nowhere })).toEqual({ kind: 'above', branchCodes: [] });
  });
});

describe('the reach of a report', () => {
  test.each([
    ['operator', null],
    ['headOfFacility', null],
    ['regionalManager', { branchCodes: ['17'], publisherIds: 'all' }],
    ['headquarters', { branchCodes: 'all', publisherIds: 'all' }],
    ['editor', { branchCodes: 'all', publisherIds: [1] }],
    ['contactCentre', null],
    ['administrator', null],
  ] as const)('of a %s', (role, reach) => {
    expect(reportReach(actorOf(role))).toEqual(reach);
  });

  test('is empty, never everything, for an account that names no place', () => {
    expect(reportReach({ ...actorOf('regionalManager'), branchCode: null })).toEqual({
      branchCodes: [],
      publisherIds: 'all',
    });
    expect(reportReach({ ...actorOf('editor'), publisherId: null })).toEqual({ branchCodes: 'all', publisherIds: [] });
  });
});

describe('the reach of API keys', () => {
  test('is the own publisher of an editor, all for an administrator, none for others', () => {
    expect(Role.options.map((role) => [role, keyReach(actorOf(role))])).toEqual(
      Role.options.map((role) => [role, role === 'editor' ? [1] : role === 'administrator' ? 'all' : null]),
    );
  });

  test('is empty, never everything, for an editor without a publisher', () => {
    expect(keyReach({ ...actorOf('editor'), publisherId: null })).toEqual([]);
  });

  test('lets a key read what its publisher’s editor reads', () => {
    expect(publisherReach(1)).toEqual(reportReach(actorOf('editor')));
  });
});
