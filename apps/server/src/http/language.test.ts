import { expect, test } from 'vitest';
import { languageOf } from './language.ts';

test.each([
  [undefined, undefined, 'kk'],
  [undefined, '', 'kk'],
  [undefined, 'ru-KZ,ru;q=0.9,en;q=0.8', 'ru'],
  [undefined, 'de-DE,de;q=0.9,en;q=0.5,kk;q=0.7', 'kk'],
  [undefined, 'de, en-GB;q=0.3', 'en'],
  [undefined, 'ru;q=0, en;q=0.1', 'en'],
  [undefined, ';;;q=,,\u0000', 'kk'],
  ['en', 'ru', 'en'],
  ['xx', 'ru', 'ru'],
  [['en', 'ru'], 'ru', 'ru'],
])('an address that says %o, from a browser that speaks «%s»: %s', (asked, accepted, expected) => {
  expect(languageOf({ asked, accepted })).toBe(expected);
});
