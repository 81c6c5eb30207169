import { expect, it } from 'vitest';
import { copyMark } from './print.ts';

it('leaves the first print unmarked', () => {
  expect(copyMark(1)).toBeNull();
});

it('counts copies from the second print on', () => {
  expect(copyMark(2)).toEqual({ kk: 'Көшірме №\u00a01', ru: 'Копия №\u00a01' });
  expect(copyMark(12)?.ru).toBe('Копия №\u00a011');
});

it('marks a print that nobody counted as a copy without a number', () => {
  expect(copyMark(null)).toEqual({ kk: 'Көшірме', ru: 'Копия' });
});
