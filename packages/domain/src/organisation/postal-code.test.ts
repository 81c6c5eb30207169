import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldPostalCode, PostalCode } from './postal-code.ts';

describe('a postal code', () => {
  test.each([
    ['160000', '160000'],
    [' 160 000 ', '160000'],
    ['A10A5T4', 'A10A5T4'],
    ['a10a5t4', 'A10A5T4'],
    ['А10А5Т4', 'A10A5T4'],
    ['а10а5т4', 'A10A5T4'],
    ['А10 B5х4', 'A10B5X4'],
  ])('%s is read as %s', (typed, stored) => {
    expect(PostalCode.parse(typed)).toBe(stored);
  });

  test('every Cyrillic letter that looks like a Latin one is taken for it', () => {
    expect(foldPostalCode('АВСЕНКМОРТХ')).toBe('ABCEHKMOPTX');
  });

  test.each(['16000', '1600000', 'A10A5T', 'A10A5T45', '110A5T4', 'AA0A5T4', 'Ж10А5Т4', '١٦٠٠٠٠', ''])(
    '%j is none',
    (typed) => {
      expect(PostalCode.safeParse(typed).success).toBe(false);
    },
  );

  test('reading what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'АВСЕНКМОРТХавABZ019 ') }), (text) => {
        expect(foldPostalCode(foldPostalCode(text))).toBe(foldPostalCode(text));
      }),
    );
  });
});
