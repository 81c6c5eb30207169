import { formatNumber, parseNumber } from '@jazylym/domain/abonement/number';
import { undoWrongLayout } from '@jazylym/domain/catalogue/layout';

/** What of a key event tells which key it was. */
type Press = Pick<KeyboardEvent, 'code' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/** What the keys pressed so far would have written of a number; null once one of them has no place in a number. */
export type Heard = string | null;

const SIGNS: Readonly<Record<string, string>> = { Minus: '-', NumpadSubtract: '-', Space: ' ' };
const SILENT = /^(Shift|Control|Alt|Meta|Arrow|Enter|NumpadEnter|CapsLock|Home|End|Tab)/;

/**
 * Listens to the keys of a text field for a number: a scanner presses keys, and what they write depends on the keyboard's layout,
 * but which they are does not. `text` is what the field holds before the key.
 */
export function hear(heard: Heard, press: Press, text: string): Heard {
  const before = text === '' ? '' : heard;
  if (before === null || press.ctrlKey || press.altKey || press.metaKey || SILENT.test(press.code)) return before;
  if (press.code === 'Backspace') return before.slice(0, -1);
  const sign = SIGNS[press.code] ?? /^(?:Digit|Numpad)(\d)$/.exec(press.code)?.[1];
  return sign === undefined ? null : before + sign;
}

/**
 * The abonement's number in a text as typed or scanned, in any layout, or in the keys that were heard, as it is printed; null for
 * anything else. The check digit keeps a telephone from being taken for one.
 */
export function numberIn(text: string, heard: Heard): string | null {
  const parts = [text, ...undoWrongLayout(text), heard ?? ''].map(parseNumber).find((read) => read !== null);
  return parts ? formatNumber(parts) : null;
}
