import { expect, test } from 'vitest';
import { ONE_TIME_PASSWORD_BYTES, oneTimePassword } from './one-time-password.ts';

test('a one-time password can be read out: three groups without look-alikes', () => {
  const bytes = Uint8Array.from({ length: ONE_TIME_PASSWORD_BYTES }, (_, place) => place * 10);
  expect(oneTimePassword(bytes)).toMatch(/^[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}-[a-hjkmnp-z2-9]{4}$/);
});

test('no letter is likelier than another: bytes that would make the first ones so are passed over', () => {
  const bytes = Uint8Array.from({ length: ONE_TIME_PASSWORD_BYTES }, (_, place) => (place % 2 === 0 ? 255 : place));
  expect(oneTimePassword(bytes)).toBe(oneTimePassword(bytes.filter((byte) => byte !== 255)));
});

test('every letter occurs, each as often as any other over all bytes', () => {
  const counts = new Map<string, number>();
  for (let byte = 0; byte < 256; byte++) {
    const letter = oneTimePassword(Uint8Array.of(byte)).charAt(0);
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  counts.delete('-');
  expect(counts.size).toBe(31);
  expect(new Set(counts.values())).toEqual(new Set([8]));
});
