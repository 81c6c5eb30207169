import { expect, it } from 'vitest';
import * as z from 'zod';
import { newId } from './new-id.ts';

const zeros = new Uint8Array(16);
const ones = new Uint8Array(16).fill(255);

it('makes a UUIDv7 of any moment and any random bytes', () => {
  for (const now of [0, 1, 1_795_000_000_000, 2 ** 48 - 1]) {
    for (const random of [zeros, ones]) expect(z.uuidv7().safeParse(newId(now, random)).success).toBe(true);
  }
});

it('orders ids by their moment', () => {
  expect(newId(1_795_000_000_000, ones) < newId(1_795_000_000_001, zeros)).toBe(true);
});

it('differs by its random bytes within one millisecond', () => {
  expect(newId(5, zeros)).not.toBe(newId(5, ones));
});
