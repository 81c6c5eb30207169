import { expect, test } from 'vitest';
import { readSettings } from '../env.ts';

test('without settings: port 4000 of this machine only, the built-in PostgreSQL, the demonstration', () => {
  expect(readSettings({})).toEqual({
    port: 4000,
    host: '127.0.0.1',
    database: null,
    replicaUrl: undefined,
    demo: true,
    dataFolder: undefined,
    sealKeys: undefined,
    secret: undefined,
    publicUrl: undefined,
    log: 'warn',
    trustProxy: false,
  });
});

test('an empty variable is an unset one, as a service manager passes it', () => {
  expect(readSettings({ PORT: '', DATABASE_URL: '', JAZYLYM_DEMO: '' })).toEqual(readSettings({}));
});

test('a public address loses its slash at the end', () => {
  expect(readSettings({ JAZYLYM_PUBLIC_URL: 'https://post.example/' }).publicUrl).toBe('https://post.example');
});

test.each([
  ['PORT', '-1'],
  ['PORT', '65536'],
  ['PORT', 'http'],
  ['DATABASE_URL', 'mysql://u:secret-word@h/d'],
  ['DATABASE_OWNER_URL', 'secret-word'],
  ['DATABASE_REPLICA_URL', 'secret-word'],
  ['JAZYLYM_DEMO', 'no'],
  ['JAZYLYM_SECRET', 'secret-word'],
  ['JAZYLYM_PUBLIC_URL', 'post.example'],
  ['JAZYLYM_LOG', 'loud'],
  ['TRUST_PROXY', '10.0.0.1'],
])('a bad %s is named, and its value is not repeated', (name, value) => {
  const read = () => readSettings({ [name]: value });
  expect(read).toThrow(new RegExp(`^the setting ${name} must be [^,]`));
  expect(read).not.toThrow(/secret-word/);
});

test('an owner without an application is a mistake', () => {
  expect(() => readSettings({ DATABASE_OWNER_URL: 'postgresql://owner@h/d' })).toThrow(/without DATABASE_URL/);
});

test('a standby of no database is a mistake', () => {
  expect(() => readSettings({ DATABASE_REPLICA_URL: 'postgresql://app@h/d' })).toThrow(/without DATABASE_URL/);
});
