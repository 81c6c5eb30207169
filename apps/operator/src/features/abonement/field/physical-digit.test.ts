import { expect, it } from 'vitest';
import { physicalDigit } from './physical-digit.ts';

const press = (code: string, key: string, held = {}) =>
  physicalDigit({ code, key, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held });

it('reads the digit row under the Kazakh layout', () => {
  expect([press('Digit2', 'ә'), press('Digit5', 'ғ'), press('Digit0', 'қ')]).toEqual(['2', '5', '0']);
});

it('leaves a key alone that writes its digit anyway', () => {
  expect([press('Digit2', '2'), press('Numpad7', '7')]).toEqual([null, null]);
});

it('leaves the number pad alone where it moves the cursor', () => {
  expect([press('Numpad4', 'ArrowLeft'), press('Numpad7', 'Home')]).toEqual([null, null]);
});

it('leaves letters, shortcuts and shifted keys alone', () => {
  expect([
    press('KeyA', 'ф'),
    press('Digit1', 'ә', { ctrlKey: true }),
    press('Digit8', '*', { shiftKey: true }),
  ]).toEqual([null, null, null]);
});
