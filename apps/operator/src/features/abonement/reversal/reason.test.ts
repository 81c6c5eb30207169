import { expect, test } from 'vitest';
import { reasonOfKey } from './reason.ts';

test('a digit names a reason, also under the Kazakh layout and on the number pad', () => {
  expect(reasonOfKey('Digit1')).toBe('wrongTitle');
  expect(reasonOfKey('Numpad4')).toBe('refused');
  expect(reasonOfKey('Digit5')).toBe('other');
});

test('no other key names one', () => {
  for (const code of ['Digit0', 'Digit6', 'Enter', 'KeyQ', '']) expect(reasonOfKey(code)).toBeNull();
});
