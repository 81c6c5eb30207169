import { describe, expect, test } from 'vitest';
import { cityPlace, rayonPlace } from '../testing/trade.ts';
import type { DeliveryPlace } from './organisation.ts';
import { preparePlaceSearch, searchStreets } from './search.ts';

const village = (code: string, newCode: string, kk: string, ru: string): DeliveryPlace => ({
  ...rayonPlace,
  code,
  newCode,
  settlement: { kk, ru, en: ru },
});

const places = [
  village('040700', 'B10A5T4', 'Өтеген батыр', 'Отеген батыр'),
  village('040900', 'B12A5T4', 'Жаңа Өтеген', 'Жана Отеген'),
  village('041000', 'B13A5T4', 'Қарғалы', 'Каргалы'),
  village('041005', 'B14A5T4', 'Қарғалытау', 'Каргалытау'),
  cityPlace,
];
const search = preparePlaceSearch(places);
const codes = (text: string, limit = 8) => search(text, limit).map(({ code }) => code);

describe('a clerk who does not know the postal code', () => {
  test.each(['Қарғалы', 'каргалы', 'КАРҒ'])('finds the village by %s', (text) => {
    expect(codes(text)).toEqual(['041000', '041005']);
  });

  test('sees the village of that very name before those that only begin so', () => {
    expect(preparePlaceSearch(places.toReversed())('Қарғалы', 1)[0]?.code).toBe('041000');
  });

  test('finds it by any word of its name', () => {
    expect(codes('отеген')).toEqual(['040700', '040900']);
  });

  test('narrows by the rayon, and never by the rayon alone', () => {
    expect(codes('отеген іле')).toEqual(['040700', '040900']);
    expect(codes('отеген арал')).toEqual([]);
    expect(codes('іле')).toEqual([]);
  });

  test('finds it by the beginning of a code in either form, Cyrillic letters taken for Latin ones', () => {
    expect(codes('0410')).toEqual(['041000', '041005']);
    expect(codes('в12')).toEqual(['040900']);
  });

  test('need not notice the wrong keyboard layout', () => {
    expect(codes('ifkzfk')).toEqual([]);
    expect(codes('rfhufks')).toEqual(['041000', '041005']);
  });

  test('is offered nothing for an empty text, and no more than the list holds', () => {
    expect(codes(' ')).toEqual([]);
    expect(codes('0', 2)).toEqual(['040700', '040900']);
  });
});

describe('streets', () => {
  const streets = ['Абай көшесі', 'ул. Абая', 'Жаңа Абай көшесі', 'Тәуке хан даңғылы'];

  test('that begin with what was typed come first', () => {
    expect(searchStreets(streets, 'абай', 8)).toEqual(['Абай көшесі', 'Жаңа Абай көшесі']);
    expect(searchStreets(streets, 'таук', 8)).toEqual(['Тәуке хан даңғылы']);
  });

  test('are all offered before anything is typed, as far as the list holds', () => {
    expect(searchStreets(streets, '', 3)).toEqual(streets.slice(0, 3));
  });
});
