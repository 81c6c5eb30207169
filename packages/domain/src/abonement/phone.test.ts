import { expect, test } from 'vitest';
import { Phone } from './phone.ts';

test.each([
  '+77011234567',
  '+7 700 000 5904',
  '8 (701) 234-56-78',
  '7012345678',
  '+7 (72533) 6-12-34, +7 701 234 56 78',
])('%s is a telephone', (text) => {
  expect(Phone.safeParse(text).data).toBe(text);
});

test.each([
  '8701',
  'абвгд',
  '',
  '+7 701 234 56 78, 8701',
  '87012345678,',
  '1234567890123456',
  '8701234567a',
  '8+7012345678',
])('%j is none', (text) => {
  expect(Phone.safeParse(text).success).toBe(false);
});
