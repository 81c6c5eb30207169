import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthsBetween } from '../calendar/month.ts';
import { cardOf } from '../testing/cards.ts';
import { day, month } from '../testing/trade.ts';
import { CARD_FIELDS, TypedCard } from './card.ts';
import { readBlank, readCard } from './read-card.ts';
import { readStartMonth } from './read-month.ts';

const today = day('2026-11-23');

describe('a typed card', () => {
  test('is read into what it says', () => {
    expect(readCard(cardOf(123, { amount: '3 775,00' }), today)).toEqual({
      problems: [],
      values: {
        blank: 123,
        takenOn: '2026-11-22',
        publicationIndex: '75384',
        startMonth: '2027-01',
        months: 12,
        sets: 1,
        name: 'Сұлтан гн',
        postalCode: '160000',
        settlement: '',
        street: 'Тәуке хан',
        house: '5',
        flat: '',
        amount: 377_500,
      },
    });
  });

  test('says of an empty row which fields must be filled, and of the address only the postal code', () => {
    const empty = Object.fromEntries(CARD_FIELDS.map((field) => [field, '']));
    const { values, problems } = readCard({ ...cardOf(1), ...empty }, today);
    expect(problems.map(({ field }) => field)).toEqual([
      'blank',
      'takenOn',
      'publicationIndex',
      'startMonth',
      'months',
      'sets',
      'name',
      'postalCode',
      'amount',
    ]);
    expect(new Set(problems.map(({ reason }) => reason))).toEqual(new Set(['missing']));
    expect(values).toEqual({ settlement: '', street: '', house: '', flat: '' });
  });

  test('keeps what can be read beside what cannot', () => {
    const { values, problems } = readCard(cardOf(5, { months: 'жыл', amount: '3,775.00' }), today);
    expect(values).toMatchObject({ blank: 5, publicationIndex: '75384', sets: 1 });
    expect(problems).toEqual([
      { reason: 'unreadable', field: 'months', text: 'жыл' },
      { reason: 'unreadable', field: 'amount', text: '3,775.00' },
    ]);
  });

  test.each(['0', '13', '-1', '1.5'])('is for 1 to 12 months, not %s', (months) => {
    expect(readCard(cardOf(1, { months }), today).problems).toEqual([
      { reason: 'unreadable', field: 'months', text: months },
    ]);
  });

  test('has an index from any keyboard', () => {
    expect(readCard(cardOf(1, { publicationIndex: '.ғіүң' }), today).values.publicationIndex).toBe('75384');
    expect(readCard(cardOf(1, { publicationIndex: ' fr 12a' }), today).values.publicationIndex).toBe('FR12A');
  });

  test('whatever is typed is answered for every field, read or refused, never both', () => {
    const text = fc.oneof(fc.string({ maxLength: 120 }), fc.string({ unit: 'grapheme', maxLength: 20 }));
    const typed = fc.record(Object.fromEntries(CARD_FIELDS.map((field) => [field, text])));
    fc.assert(
      fc.property(typed, (fields) => {
        const { values, problems } = readCard(TypedCard.parse({ ...cardOf(1), ...fields }), today);
        const answered = [...Object.keys(values), ...problems.map(({ field }) => field)];
        expect(answered.sort()).toEqual([...CARD_FIELDS].sort());
      }),
    );
  });
});

describe("a blank's number", () => {
  test.each([
    ['123', 123],
    ['000 123', 123],
    ['№ 123', 123],
    ['"әі', 123],
    ['қққ.ғіүң', 75384],
    [',', 6],
  ])('%s is %d', (text, number) => {
    expect(readBlank(text)).toBe(number);
  });

  test.each(['', '0', '1.2', '12ә', 'abc', '1000000000', '12345678901234567890'])('%j is none', (text) => {
    expect(readBlank(text)).toBeNull();
  });

  test('is the same from a scanner under the Latin and under the Kazakh layout', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), (number) => {
        const kazakh = [...String(number).padStart(9, '0')].map((digit) => 'қ"әіңғ,.үұ'[Number(digit)]).join('');
        expect([readBlank(String(number)), readBlank(kazakh)]).toEqual([number, number]);
      }),
    );
  });
});

describe('a start month', () => {
  test.each([
    '1',
    '01',
    'қаң',
    'Қаңтар',
    'янв',
    'января',
    'jan',
    '01.2027',
    '1.27',
    '2027-01',
    '2027.1',
    'янв. 2027',
    'қаң 27',
    'zyd',
  ])('%s on a card of 22 November 2026 is January 2027', (text) => {
    expect(readStartMonth(text, day('2026-11-22'))).toBe('2027-01');
  });

  test.each(['0', '13', '1.2100', '2027', 'мар-а', 'ян', 'ж', '1-12-3'])('%s is none', (text) => {
    expect(readStartMonth(text, day('2026-11-22'))).toBeNull();
  });

  test('the month of the day taken has begun, so its name means the next year', () => {
    expect(readStartMonth('11', day('2026-11-01'))).toBe('2027-11');
    expect(readStartMonth('12', day('2026-11-30'))).toBe('2026-12');
  });

  test('without a year is one of the twelve after the day taken', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 12 }), (typed, taken) => {
        const from = month(`2026-${String(taken).padStart(2, '0')}`);
        const read = readStartMonth(String(typed), day(`${from}-10`));
        expect(Number(read?.slice(5))).toBe(typed);
        const ahead = monthsBetween(from, month(read ?? ''));
        expect(ahead >= 1 && ahead <= 12).toBe(true);
      }),
    );
  });
});
