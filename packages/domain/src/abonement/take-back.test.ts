import { expect, test } from 'vitest';
import { actionsOf } from '../access/can.ts';
import type { Role } from '../access/role.ts';
import { takesBackAs } from './take-back.ts';

const as = (role: Role) =>
  actionsOf({ userId: 'u', userName: 'u', displayName: 'А', role, facilityId: 1, branchCode: '79', publisherId: null });

test.each(['open', 'counting'] as const)(
  'while its day is %s an operator and the head reverse an abonement',
  (state) => {
    expect(takesBackAs(state, as('operator'))).toBe('reversal');
    expect(takesBackAs(state, as('headOfFacility'))).toBe('reversal');
  },
);

test('what a certified day holds only the head takes back, as a correction', () => {
  expect(takesBackAs('certified', as('operator'))).toBeNull();
  expect(takesBackAs('certified', as('headOfFacility'))).toBe('correction');
});

test.each(['regionalManager', 'headquarters', 'contactCentre'] as const)('a %s takes nothing back', (role) => {
  for (const state of ['open', 'counting', 'certified'] as const) expect(takesBackAs(state, as(role))).toBeNull();
});
