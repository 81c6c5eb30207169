import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDigit, formatNumber, type NumberParts, parseNumber } from './number.ts';

const anyParts: fc.Arbitrary<NumberParts> = fc.record({
  facilityCode: fc.stringMatching(/^\d{6}$/),
  year: fc.integer({ min: 2000, max: 2099 }),
  series: fc.integer({ min: 0, max: 9 }),
  sequence: fc.integer({ min: 1, max: 999_999 }),
});

const digitsOf = (number: string): string[] => [...number.replaceAll('-', '')];

describe('the number of an abonement', () => {
  test('572 has the check digit 4, as in Damm’s own example', () => {
    expect(checkDigit('572')).toBe(4);
    expect(checkDigit('5724')).toBe(0);
  });

  test('says facility, year, series, sequence and check digit', () => {
    expect(formatNumber({ facilityCode: '050012', year: 2026, series: 0, sequence: 123 })).toBe('050012-26-0-000123-1');
  });

  test.each([
    ' 050012-26-0-000123-1 ',
    '0500122600001231',
    '050012 26 0 000123 1',
    '050012–26–0–000123–1',
    '050012-26-0-000123 1',
  ])('%j is read as a person types it', (text) => {
    expect(parseNumber(text)).toEqual({ facilityCode: '050012', year: 2026, series: 0, sequence: 123 });
  });

  test.each(['050012-26-0-000123-8', '050012-26-0-000123', '', 'abc', '050012-26-0-000123-19', '0000000000000000'])(
    '%j is none',
    (text) => {
      expect(parseNumber(text)).toBeNull();
    },
  );

  test('what is printed is read back', () => {
    fc.assert(
      fc.property(anyParts, (parts) => {
        expect(parseNumber(formatNumber(parts))).toEqual(parts);
      }),
    );
  });

  test('every single wrong digit is caught', () => {
    fc.assert(
      fc.property(anyParts, fc.nat({ max: 15 }), fc.integer({ min: 1, max: 9 }), (parts, place, step) => {
        const digits = digitsOf(formatNumber(parts));
        digits[place] = String((Number(digits[place]) + step) % 10);
        expect(parseNumber(digits.join(''))).toBeNull();
      }),
    );
  });

  test('every swap of neighbours is caught', () => {
    fc.assert(
      fc.property(anyParts, fc.nat({ max: 14 }), (parts, place) => {
        const digits = digitsOf(formatNumber(parts));
        const [one = '', other = ''] = digits.slice(place, place + 2);
        fc.pre(one !== other);
        digits.splice(place, 2, other, one);
        expect(parseNumber(digits.join(''))).toBeNull();
      }),
    );
  });

  test.each([
    ['five digits of facility', { facilityCode: '50012', year: 2026, series: 0, sequence: 123 }],
    ['a sequence of 0', { facilityCode: '050012', year: 2026, series: 0, sequence: 0 }],
    ['a seven-digit sequence', { facilityCode: '050012', year: 2026, series: 0, sequence: 1_000_000 }],
    ['a series of two digits', { facilityCode: '050012', year: 2026, series: 10, sequence: 12345 }],
    ['a series of two digits and a facility of five', { facilityCode: '50012', year: 2026, series: 10, sequence: 1 }],
    ['a year before 2000', { facilityCode: '050012', year: 1999, series: 0, sequence: 1 }],
    [
      'five digits of facility and a seven-digit sequence',
      { facilityCode: '50012', year: 2026, series: 0, sequence: 1_000_000 },
    ],
    ['half a sequence', { facilityCode: '050012', year: 2026, series: 0, sequence: 1.5 }],
  ])('%s is a defect', (_, parts) => {
    expect(() => formatNumber(parts)).toThrow(RangeError);
  });
});
