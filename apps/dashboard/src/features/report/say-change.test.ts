import { expect, test } from 'vitest';
import { sayChange } from './say-change.ts';

test('a change has a sign and an arrow, so that colour is not all that tells it', () => {
  expect(sayChange(0.124, 'en')).toBe('▲ +12%');
  expect(sayChange(-0.05, 'en')).toBe('▼ −5%');
  expect([sayChange(0, 'en'), sayChange(-0.004, 'en')]).toEqual(['= 0%', '= 0%']);
});
