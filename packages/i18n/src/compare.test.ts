import { expect, test } from 'vitest';
import { compareText } from './compare.ts';

test('titles stand in the order of the Kazakh alphabet', () => {
  const sorted = [
    'Абай',
    'Ақ жол',
    'Ана тілі',
    'Әдебиет',
    'Егемен',
    'Жас Алаш',
    'Заң',
    'Қазақ',
    'Оқу',
    'Өнер',
    'Ұлан',
    'Үміт',
    'Ізгі',
  ];
  expect(sorted.toReversed().sort(compareText)).toEqual(sorted);
});

test('digits and Latin stand before Cyrillic, a shorter text before a longer, capitals do not matter', () => {
  expect(['Яна', 'abc', '7 күн', 'Ана', 'ана тілі'].sort(compareText)).toEqual([
    '7 күн',
    'abc',
    'Ана',
    'ана тілі',
    'Яна',
  ]);
  expect(compareText('ҚАЗАҚ', 'қазақ')).toBe(0);
});
