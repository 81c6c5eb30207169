import { expect, test } from 'vitest';
import { Instant } from './instant.ts';

test('an instant is one that a database knows', () => {
  for (const text of ['2026-11-10T06:00:00.000Z', '0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999Z'])
    expect(Instant.parse(text)).toBe(text);
  for (const text of ['0000-01-01T00:00:00Z', '0000-12-31T23:59:59.999Z', '2026-02-30T00:00:00Z', '2026-11-10', ''])
    expect(Instant.safeParse(text).success).toBe(false);
});
