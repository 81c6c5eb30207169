import { formatNumber } from '@jazylym/domain/abonement/number';
import { expect, it } from 'vitest';
import { type Heard, hear, numberIn } from './scanned-number.ts';

const number = formatNumber({ facilityCode: '160000', year: 2026, series: 0, sequence: 42 });
const KAZAKH: Record<string, string> = {
  1: '"',
  2: 'ә',
  3: 'і',
  4: 'ң',
  5: 'ғ',
  6: ',',
  7: '.',
  8: 'ү',
  9: 'ұ',
  0: 'қ',
  '-': 'ө',
};

const codeOf = (sign: string): string => (sign === '-' ? 'Minus' : `Digit${sign}`);
const press = (code: string, held = {}) => ({ code, ctrlKey: false, altKey: false, metaKey: false, ...held });

/** Presses keys one after another; each writes something. */
const heardOf = (codes: readonly string[], start: Heard = ''): Heard =>
  codes.reduce<Heard>((heard, code, place) => hear(heard, press(code), 'x'.repeat(place)), start);

it('reads a number as it is printed, without hyphens, and as the Kazakh layout writes it', () => {
  const bare = number.replaceAll('-', '');
  const kazakh = [...number].map((sign) => KAZAKH[sign]).join('');
  for (const text of [number, bare, ` ${number} `, kazakh]) expect(numberIn(text, null)).toBe(number);
});

it('reads it by its keys where some layout writes what nobody can undo', () => {
  const heard = heardOf([...number].map(codeOf));
  expect(heard).toBe(number);
  expect(numberIn('????????????????', heard)).toBe(number);
});

it('is no number with a wrong check digit, nor is a telephone, a title or an index', () => {
  const wrong = `${number.slice(0, -1)}${(Number(number.at(-1)) + 1) % 10}`;
  for (const text of [wrong, '+7 701 234 56 78', 'егемен', '75384', '']) expect(numberIn(text, null)).toBeNull();
});

it('begins anew with an empty field, and hears no number among letters', () => {
  expect(heardOf(['KeyA', 'Digit1'])).toBeNull();
  expect(hear(null, press('Digit7'), '')).toBe('7');
});

it('hears a slip being taken back, and is deaf to Shift and to shortcuts', () => {
  expect(hear('16', press('Backspace'), '16')).toBe('1');
  expect(hear('16', press('ShiftLeft'), '16')).toBe('16');
  expect(hear('16', press('KeyV', { ctrlKey: true }), '16')).toBe('16');
});
