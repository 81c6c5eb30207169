import { expect, test } from 'vitest';
import { AnyLine, Line, UNPRINTABLE } from './line.ts';

test.each([
  'Тәуке хан көшесі, 5/2, № 12',
  'ӘәҒғҚқҢңӨөҰұҮүҺһІі Ёё Її',
  'Əliyev Straße Đorđe',
  '«Пресса» “Qazaq” ‘2027’ — 10 % • 4 000 ₸ −1',
])('%s is a line', (text) => {
  expect(Line.safeParse(text).data).toBe(text);
});

test.each(['Көше 😀', 'Тәуке\u202eхан', '上海', 'شارع', 'a\tb'])('%j is none: papers cannot show it', (text) => {
  expect(Line.safeParse(text).error?.issues.map(({ message }) => message)).toContain(UNPRINTABLE);
});

test('accents are put together with their letters before they are looked at', () => {
  expect(Line.parse('Мои\u0306')).toBe('Мой');
});

test('a line that is only looked for may hold any script', () => {
  expect(AnyLine.safeParse('上海 😀').success).toBe(true);
  expect(AnyLine.safeParse('Ян\u202eЯн').success).toBe(false);
});
