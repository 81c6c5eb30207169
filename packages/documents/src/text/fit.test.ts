import { expect, it } from 'vitest';
import { fitOf } from './fit.ts';

it('takes the largest size in which a text fits', () => {
  const room = { roomy: 3, close: 5, tight: 7 };
  expect(['Әже', 'Әжем', 'Әжемді', 'Әжемдікі'].map((text) => fitOf(text, room))).toEqual([
    'roomy',
    'close',
    'tight',
    'tiny',
  ]);
});

it('stops at tight where no smaller size is offered', () => {
  expect(fitOf('Қазақстан', { roomy: 1, close: 2 })).toBe('tight');
});
