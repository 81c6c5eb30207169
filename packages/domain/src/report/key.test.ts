import { expect, test } from 'vitest';
import { KeySecret, keyRejection, keySecret, MOST_KEYS, startOf } from './key.ts';

const named = (count: number) => Array.from({ length: count }, (_, place) => ({ name: `жүйе ${place}` }));

test('a secret is told by its first characters, which leave the rest unknown', () => {
  const secret = keySecret('Ab3_-'.padEnd(43, 'x'));
  expect(startOf(secret)).toBe('jz_Ab3_-');
  expect(secret).toHaveLength(46);
});

test.each(['', 'jz_', `jz_${'x'.repeat(42)}`, `jz_${'x'.repeat(44)}`, `JZ_${'x'.repeat(43)}`, `jz_${'=x'.repeat(22)}`])(
  'what is no key is told without asking the database: %s',
  (text) => {
    expect(KeySecret.safeParse(text).success).toBe(false);
  },
);

test('a publisher has at most ten living keys, each by a name of its own', () => {
  expect(keyRejection(named(MOST_KEYS - 1), 'сайт')).toBeNull();
  expect(keyRejection(named(MOST_KEYS), 'сайт')).toBe('tooManyKeys');
  expect(keyRejection([{ name: 'сайт' }], 'сайт')).toBe('nameTaken');
});
