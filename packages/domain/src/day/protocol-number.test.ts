import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatProtocolNumber, type ProtocolNumber, parseProtocolNumber } from './protocol-number.ts';

const anyNumber: fc.Arbitrary<ProtocolNumber> = fc.record({
  facilityCode: fc.stringMatching(/^\d{6}$/),
  year: fc.integer({ min: 2000, max: 2099 }),
  sequence: fc.integer({ min: 1, max: 9999 }),
});

const digitsOf = (number: string): string[] => [...number.replaceAll(/\D/g, '')];
const fortySecond = { facilityCode: '050012', year: 2026, sequence: 42 };

describe('the number of a certified protocol', () => {
  test('says facility, year, that it is a protocol, which of the year, and a check digit', () => {
    expect(formatProtocolNumber(fortySecond)).toBe('050012-26-P-0042-2');
  });

  test.each([
    ' 050012-26-P-0042-2 ',
    '05001226P00422',
    '050012 26 p 0042 2',
    '050012–26–P–0042–2',
    '050012-26-Р-0042-2',
    '050012-26-р-0042-2',
    '050012-26-З-0042-2',
    '0500122600422',
  ])('%j is read as a person types it from paper', (text) => {
    expect(parseProtocolNumber(text)).toEqual(fortySecond);
  });

  test.each([
    '',
    'P',
    '050012-26-P-0042-3',
    '050012-26-P-0042',
    '050012-26-X-0042-2',
    '050012-26-PP-0042-2',
    '050012-P-26-0042-2',
    '050012-26-P-00042-2',
    '050012-26-P-0000-0',
    '050012-26-0-000123-1',
  ])('%j is none', (text) => {
    expect(parseProtocolNumber(text)).toBeNull();
  });

  test('the sequence 0 is none even with its right check digit', () => {
    const readable = Array.from({ length: 10 }, (_, last) => parseProtocolNumber(`050012-26-P-0000-${last}`));
    expect(readable).toEqual(Array(10).fill(null));
  });

  test('what is printed is read back', () => {
    fc.assert(
      fc.property(anyNumber, (number) => {
        expect(parseProtocolNumber(formatProtocolNumber(number))).toEqual(number);
      }),
    );
  });

  test('every single wrong digit is caught', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat({ max: 12 }), fc.integer({ min: 1, max: 9 }), (number, place, step) => {
        const digits = digitsOf(formatProtocolNumber(number));
        digits[place] = String((Number(digits[place]) + step) % 10);
        expect(parseProtocolNumber(digits.join(''))).toBeNull();
      }),
    );
  });

  test('every swap of neighbours is caught', () => {
    fc.assert(
      fc.property(anyNumber, fc.nat({ max: 11 }), (number, place) => {
        const digits = digitsOf(formatProtocolNumber(number));
        const [one = '', other = ''] = digits.slice(place, place + 2);
        fc.pre(one !== other);
        digits.splice(place, 2, other, one);
        expect(parseProtocolNumber(digits.join(''))).toBeNull();
      }),
    );
  });

  test.each([
    ['five digits of facility', { ...fortySecond, facilityCode: '50012' }],
    ['a sequence of 0', { ...fortySecond, sequence: 0 }],
    ['a sequence below 0', { ...fortySecond, sequence: -42 }],
    ['half a sequence', { ...fortySecond, sequence: 1.5 }],
    ['a five-digit sequence', { ...fortySecond, sequence: 10_000 }],
    ['five digits of facility and of sequence', { facilityCode: '50012', year: 2026, sequence: 10_000 }],
    ['a year before 2000', { ...fortySecond, year: 1999 }],
    ['a year after 2099', { ...fortySecond, year: 2100 }],
  ])('%s is a defect', (_, number) => {
    expect(() => formatProtocolNumber(number)).toThrow(RangeError);
  });
});
