import { describe, expect, test } from 'vitest';
import { bin, iin, request } from '../testing/trade.ts';
import { searchedWords, subscriberWhole, subscriberWords } from './words.ts';

const named = (name: string, phone: string | null = null) =>
  ({ ...request.subscriber, name, phone, iin: null }) as const;

describe('a subscriber is found by', () => {
  test('the folded words of the name', () => {
    expect(subscriberWords(named('Нұрғалиқызы Әлия-Гүл'))).toEqual(['нургаликызы', 'алия', 'гул']);
  });

  test('the telephone, however its country is written', () => {
    for (const phone of ['+7 701 234 56 78', '8 (701) 234-56-78', '7012345678'])
      expect(subscriberWords(named('Ян', phone))).toEqual(['ян', '7012345678']);
  });

  test("an individual's IIN, an organization's BIN", () => {
    expect(subscriberWords({ ...request.subscriber, name: 'Ян', phone: null } as typeof request.subscriber)).toEqual([
      'ян',
      iin,
    ]);
    expect(subscriberWords({ kind: 'organization', name: '«Бірлік»', bin, phone: null, language: 'kk' })).toEqual([
      'бирлик',
      bin,
    ]);
  });
});

describe('a typed text asks for', () => {
  test.each([
    ['Нұрғ ал', [['нург', 'ал']]],
    ['«Бірлік» ЖШС', [['бирлик', 'жшс']]],
    ['501', [['501']]],
    ['701', [['701']]],
    ['8 701 23', [['870123'], ['70123']]],
    ['+7 701', [['701']]],
    ['860101300126', [['860101300126'], ['60101300126']]],
  ])('%j: %j', (text, words) => {
    expect(searchedWords(text)).toEqual(words);
  });

  test.each(['', ' ', 'а', '«', '12', '+7 1'])('nothing by %j, which is too short', (text) => {
    expect(searchedWords(text)).toEqual([]);
  });
});

describe('a subscriber is known again as a whole', () => {
  const home = { postalCode: '160000' };

  test('by the words of the name in any order and spelling that folds alike, at a postal code', () => {
    const whole = subscriberWhole(named('Нұрғалиқызы Әлия'), home);
    expect(whole).toBe('алия+нургаликызы@160000');
    expect(subscriberWhole(named('әлия  НУРГАЛИКЫЗЫ', '+77011234567'), home)).toBe(whole);
    expect(subscriberWhole(named('Нұрғалиқызы Әлия'), { postalCode: '160012' })).not.toBe(whole);
  });

  test('by the BIN of an organization, whatever it calls itself', () => {
    const school = { kind: 'organization', bin, phone: null, language: 'kk' } as const;
    expect(subscriberWhole({ ...school, name: '№ 12 мектеп' }, home)).toBe(`${bin}@160000`);
    expect(subscriberWhole({ ...school, name: 'Школа № 12' }, home)).toBe(`${bin}@160000`);
  });
});

test('nothing that is searched for begins as the words by which renewals are told', () => {
  for (const asked of ['=алия', '~алия+нургаликызы@160000/75384/24325', '160000'])
    for (const word of searchedWords(asked).flat()) expect(word).toMatch(/^[\p{L}\p{N}]/u);
});
