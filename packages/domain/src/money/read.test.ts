import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTenge } from './read.ts';

describe('an amount in tenge, read', () => {
  test.each([
    ['1258', 125_800],
    ['1 258,50', 125_850],
    ['1\u00a0258.5', 125_850],
    ['1\u2009258', 125_800],
    ['12 345 678', 1_234_567_800],
    ['629,1 ₸', 62_910],
    ['629.10тг', 62_910],
    ['629 тг.', 62_900],
    ['629 теңге', 62_900],
    ['0', 0],
    [' 3775 ', 377_500],
    ['0,29', 29],
  ])('%j is %i tiyn', (text, amount) => {
    expect(readTenge(text)).toBe(amount);
  });

  test.each([
    '',
    '-5',
    '1,258',
    '1.258',
    '12,345',
    '1 25',
    '12 58',
    '1258 000',
    '1 000 000 000',
    '1e3',
    '١٢',
    '629,105',
    '₸',
    '1258 $',
    'abc',
    '1..2',
    '9999999999',
  ])('%j is none', (text) => {
    expect(readTenge(text)).toBeNull();
  });

  test('every amount that is written is read exactly', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (amount) => {
        const digits = String(amount).padStart(3, '0');
        expect(readTenge(`${digits.slice(0, -2)},${digits.slice(-2)}`)).toBe(amount);
      }),
    );
  });
});
