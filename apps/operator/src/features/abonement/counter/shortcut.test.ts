import { describe, expect, it } from 'vitest';
import { actionFor } from './shortcut.ts';

const press = (code: string, held: object = {}, isInText = false) =>
  actionFor({ code, key: code, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false, ...held }, isInText);

describe('what a key asks for', () => {
  it.each([
    ['F2', 'subscriber'],
    ['F3', 'repeat'],
    ['F4', 'print'],
    ['F6', 'park'],
    ['F7', 'search'],
    ['F9', 'pay'],
    ['F10', 'day'],
  ])('%s: %s, in a text field too', (code, action) => {
    expect([press(code), press(code, {}, true)]).toEqual([action, action]);
  });

  it('is told by the place of the key, whatever the layout writes there', () => {
    expect(press('KeyK', { ctrlKey: true, key: 'л' }, true)).toBe('palette');
    expect(press('KeyZ', { ctrlKey: true, key: 'я' }, true)).toBe('undo');
    expect(press('Digit7', { shiftKey: true, key: '?' })).toBe('keys');
    expect(press('Slash', { shiftKey: true, key: ',' })).toBe('keys');
  });

  it('leaves a question mark to a text field', () => {
    expect(press('Slash', { shiftKey: true, key: '?' }, true)).toBeNull();
    expect(press('F1', { shiftKey: true }, true)).toBe('keys');
  });

  it('leaves the browser what is the browser’s', () => {
    for (const code of ['KeyN', 'KeyT', 'KeyW', 'KeyF', 'KeyP']) expect(press(code, { ctrlKey: true })).toBeNull();
    for (const code of ['F1', 'F5', 'F11', 'F12', 'KeyA', 'Enter']) expect(press(code)).toBeNull();
    expect(press('F4', { altKey: true })).toBeNull();
    expect(press('F9', { shiftKey: true })).toBeNull();
  });
});
