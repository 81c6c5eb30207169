import { describe, expect, it } from 'vitest';
import { parseTenge } from './tenge.ts';

describe('an amount in tenge as a clerk types it', () => {
  it.each([
    ['4000', 400_000],
    ['4 000', 400_000],
    ['4\u202f000', 400_000],
    ['4000,5', 400_050],
    ['4000.05', 400_005],
    ['0', 0],
  ])('reads %s as %d tiyn', (text, amount) => {
    expect(parseTenge(text)).toBe(amount);
  });

  it.each(['', '-1', 'мың', '1,234', '1e5', '4.000,50', '9999999999999'])('does not take %s for money', (text) => {
    expect(parseTenge(text)).toBeNull();
  });
});
