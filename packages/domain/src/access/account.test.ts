import { describe, expect, test } from 'vitest';
import { AccountProfile, misplaced, powerKept, UserName } from './account.ts';
import { placeNeededBy } from './can.ts';
import { Role } from './role.ts';

const NOWHERE = { facilityId: null, branchCode: null, publisherId: null };

test('a role needs the place that it holds in, and only that', () => {
  expect(Object.fromEntries(Role.options.map((role) => [role, placeNeededBy(role)]))).toEqual({
    operator: 'facility',
    headOfFacility: 'facility',
    regionalManager: 'branch',
    headquarters: null,
    editor: 'publisher',
    contactCentre: null,
    administrator: null,
  });
});

describe('the places of an account', () => {
  test.each([
    ['operator', { facilityId: 5 }, null],
    ['operator', {}, 'facilityNeeded'],
    ['operator', { branchCode: '17' }, 'facilityNeeded'],
    ['operator', { facilityId: 5, branchCode: '17' }, 'placeNotNeeded'],
    ['regionalManager', { branchCode: '17' }, null],
    ['regionalManager', { facilityId: 5 }, 'branchNeeded'],
    ['editor', { publisherId: 1 }, null],
    ['editor', {}, 'publisherNeeded'],
    ['headquarters', {}, null],
    ['headquarters', { publisherId: 1 }, 'placeNotNeeded'],
    ['administrator', { facilityId: 5 }, 'placeNotNeeded'],
  ] as const)('%s with %j: %s', (role, places, expected) => {
    expect(misplaced({ role, ...NOWHERE, ...places })).toBe(expected);
  });
});

describe('power over accounts', () => {
  const admin = { role: 'administrator', isDisabled: false, hasOneTimePassword: false } as const;
  const others = { isOwn: false, otherAdministrators: 1 };

  test('nobody disables or demotes themself, also where there are others', () => {
    for (const after of [
      { ...admin, isDisabled: true },
      { ...admin, role: 'headquarters' as const },
    ])
      expect(powerKept({ before: admin, after, isOwn: true, otherAdministrators: 5 })).toBe('ownAccount');
  });

  test('the last administrator who can sign in stays one', () => {
    const last = { isOwn: false, otherAdministrators: 0 };
    expect(powerKept({ before: admin, after: { ...admin, isDisabled: true }, ...last })).toBe('lastAdministrator');
    expect(powerKept({ before: admin, after: { ...admin, role: 'operator' }, ...last })).toBe('lastAdministrator');
    expect(powerKept({ before: admin, after: { ...admin, isDisabled: true }, ...others })).toBeNull();
  });

  test('who is no administrator, or stays one, is no matter of this rule', () => {
    const last = { isOwn: true, otherAdministrators: 0 };
    expect(powerKept({ before: admin, after: admin, ...last })).toBeNull();
    const operator = { ...admin, role: 'operator' } as const;
    expect(powerKept({ before: operator, after: { ...operator, isDisabled: true }, ...last })).toBeNull();
    expect(powerKept({ before: { ...admin, isDisabled: true }, after: operator, ...last })).toBeNull();
    const unused = { ...admin, hasOneTimePassword: true };
    expect(powerKept({ before: unused, after: operator, ...last })).toBeNull();
    expect(powerKept({ before: admin, after: unused, isOwn: false, otherAdministrators: 0 })).toBe('lastAdministrator');
  });
});

test('a user name is typed on any keyboard', () => {
  expect(UserName.parse(' Aigerim.S_2 ')).toBe('aigerim.s_2');
  for (const bad of ['a', 'айгерім', 'a b', 'a-b', 'x'.repeat(31), ''])
    expect(UserName.safeParse(bad).success).toBe(false);
});

test('a name may be in Kazakh letters, and is a name', () => {
  const profile = { name: ' Сейітова  Әйгерім ', role: 'headquarters', language: 'kk', ...NOWHERE };
  expect(AccountProfile.parse(profile).name).toBe('Сейітова  Әйгерім');
  for (const name of ['', ' ', '—', 'Ә', 'a\u0000b'])
    expect(AccountProfile.safeParse({ ...profile, name }).success).toBe(false);
});
