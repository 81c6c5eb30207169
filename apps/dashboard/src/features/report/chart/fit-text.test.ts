import { expect, test } from 'vitest';
import { fitText } from './fit-text.ts';

test('a name that fits is left whole, a longer one is cut at a word', () => {
  expect(fitText('Егемен Қазақстан', 400)).toBe('Егемен Қазақстан');
  expect(fitText('Оқыту-тәрбиелеу технологиясы', 200)).toBe('Оқыту-тәрбиелеу технология…');
  expect(fitText('Мектептегі психология', 100)).toBe('Мектептегі…');
  expect(fitText('Орталық Қазақстан', 10)).toBe('Орт…');
});
