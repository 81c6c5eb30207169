import { expect, test } from 'vitest';
import { counted } from './counted.ts';

const said = (count: number, language: 'kk' | 'ru' | 'en') => counted(count, 'set', language).replaceAll(/\s/g, ' ');

test('Russian inflects after a number, Kazakh never does', () => {
  expect([1, 2, 5, 11, 12, 21, 22, 25, 111, 1001].map((count) => said(count, 'ru'))).toEqual([
    '1 комплект',
    '2 комплекта',
    '5 комплектов',
    '11 комплектов',
    '12 комплектов',
    '21 комплект',
    '22 комплекта',
    '25 комплектов',
    '111 комплектов',
    '1 001 комплект',
  ]);
  expect([1, 2, 21].map((count) => said(count, 'kk'))).toEqual(['1 жиынтық', '2 жиынтық', '21 жиынтық']);
  expect([0, 1, 2].map((count) => said(count, 'en'))).toEqual(['0 sets', '1 set', '2 sets']);
});
