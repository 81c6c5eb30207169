import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from './fold.ts';

describe('a folded text', () => {
  test.each([
    ['«Егемен Қазақстан»', 'егемен казакстан'],
    ['Ана тілі', 'ана тили'],
    ['ҚӘӨҮҰІҢҒҺЁ', 'каоууингхе'],
    ['Оқыту-тәрбиелеу  технологиясы', 'окыту тарбиелеу технологиясы'],
    ['  Новости 24!  ', 'новости 24'],
    ['№ … «»', ''],
  ])('%s is %s', (text, folded) => {
    expect(foldText(text)).toBe(folded);
  });

  test('й stays й however it is encoded', () => {
    expect(foldText('Айқын'.normalize('NFD'))).toBe('айкын');
  });

  test('folding again changes nothing, and case does not matter', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'ҚқӘәҰұІіЁёйЙабв «»-1') }), (text) => {
        expect(foldText(foldText(text))).toBe(foldText(text));
        expect(foldText(text.toUpperCase())).toBe(foldText(text));
      }),
    );
  });
});
