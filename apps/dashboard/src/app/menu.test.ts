import type { Actor, Role } from '@jazylym/domain/access/role';
import { expect, test } from 'vitest';
import { entryAt, menuOf } from './menu.ts';

const actor = (role: Role): Actor => ({
  userId: 'a',
  userName: 'a',
  displayName: 'А',
  role,
  facilityId: null,
  branchCode: null,
  publisherId: null,
});

const pathsOf = (role: Role) => menuOf(actor(role)).map(({ path }) => path);

test('those above facilities have the figures and the days, an editor the figures and the keys, an administrator neither', () => {
  expect(pathsOf('regionalManager')).toEqual(['/', '/titles', '/regions', '/channels', '/plans', '/days']);
  expect(pathsOf('editor')).toEqual(['/office', '/', '/titles', '/regions', '/channels', '/plans', '/keys']);
  expect(pathsOf('administrator')).toContain('/accounts');
  expect(pathsOf('administrator')).not.toContain('/');
});

test('an editorial office comes to its own titles first, and nobody else has that page', () => {
  expect(pathsOf('editor')[0]).toBe('/office');
  for (const role of ['regionalManager', 'headquarters', 'administrator'] as const)
    expect(pathsOf(role)).not.toContain('/office');
});

test('headquarters alone verifies journals', () => {
  expect(pathsOf('headquarters')).toEqual(['/', '/titles', '/regions', '/channels', '/plans', '/days', '/journal']);
});

test('who works at a counter has no page here', () => {
  expect([...pathsOf('operator'), ...pathsOf('headOfFacility')]).toEqual([]);
});

test('what lies below a page belongs to it, and nothing else does', () => {
  expect(entryAt('/accounts/$id')?.path).toBe('/accounts');
  expect(entryAt('/')?.path).toBe('/');
  expect(entryAt('/account')).toBeUndefined();
});
