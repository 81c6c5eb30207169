import { describe, expect, test } from 'vitest';
import { DeliveryAddress, MOST_CASH, Payment, Subscriber } from './abonement.ts';

const named = (name: string) =>
  Subscriber.safeParse({ kind: 'individual', name, iin: null, phone: null, language: 'kk' });

describe("a subscriber's name", () => {
  test.each(['Әбдірахманова Гүлжаһан Ыбырайқызы', 'О’Коннор-Сәрсен Ян', '№ 21 ауылдық пошта', 'Ян'])(
    '%s is one',
    (name) => {
      expect(named(name).data?.name).toBe(name);
    },
  );

  test.each([
    ['what cannot be seen', '\u200b\u200b\u2060'],
    ['turned writing', 'Ян\u202eЯн'],
    ['a line break', 'Ян\u2028Ян'],
    ['dashes for a skipped field', '--'],
    ['figures alone', '12345'],
    ['one letter', 'Я'],
  ])('is not %s', (_, name) => {
    expect(named(name).success).toBe(false);
  });
});

test('an address is written in what can be seen and printed', () => {
  const address = { postalCode: '160012', settlement: 'Шымкент', street: 'Тәуке хан', house: '12А', flat: '' };
  expect(DeliveryAddress.safeParse(address).success).toBe(true);
  expect(DeliveryAddress.safeParse({ ...address, street: 'Тәуке\u200bхан' }).success).toBe(false);
});

test('more cash than a client can carry is a slip of the typing', () => {
  const given = (amount: number) => Payment.safeParse({ method: 'cash', given: amount }).success;
  expect([given(MOST_CASH), given(MOST_CASH + 1), given(Number.MAX_SAFE_INTEGER)]).toEqual([true, false, false]);
});
