import { expect, test } from 'vitest';
import { accountOf, differingFields, EMPTY_DRAFT, wrongFields } from './draft.ts';

const operator = {
  ...EMPTY_DRAFT,
  userName: 'Asel.K',
  name: 'Әсел Қуанышқызы',
  role: 'operator',
  facility: { id: 5, code: '160012', label: '160012 Шымкент-12' },
} as const;

test('an empty form says everything that it asks for', () => {
  expect(wrongFields(EMPTY_DRAFT)).toEqual(['userName', 'name', 'role']);
});

test('a role asks for its place, and only that place goes along', () => {
  expect(wrongFields({ ...operator, facility: null })).toEqual(['facility']);
  const manager = { ...operator, role: 'regionalManager' } as const;
  expect(wrongFields(manager)).toEqual(['branch']);
  expect(accountOf({ ...manager, branchCode: '17' })).toMatchObject({ facilityId: null, branchCode: '17' });
  expect(accountOf(operator)).toEqual({
    userName: 'asel.k',
    name: 'Әсел Қуанышқызы',
    role: 'operator',
    language: 'kk',
    facilityId: 5,
    branchCode: null,
    publisherId: null,
  });
});

test('two versions differ where people read them differently: not by a place that the role does not need', () => {
  const asManager = { ...operator, role: 'regionalManager', branchCode: '17' } as const;
  expect(differingFields(operator, { ...operator, branchCode: '02', name: ' Әсел Қуанышқызы ' })).toEqual([]);
  expect(differingFields(operator, { ...asManager, language: 'ru' })).toEqual([
    'role',
    'facility',
    'branch',
    'language',
  ]);
});
