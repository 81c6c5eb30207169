/** What the counter can be told to do, and by which key: one list for buttons, shortcuts, the key sheet and the palette. */
export const ACTIONS = {
  search: 'F7',
  subscriber: 'F2',
  repeat: 'F3',
  pay: 'F9',
  print: 'F4',
  park: 'F6',
  batch: 'F8',
  day: 'F10',
  undo: 'Ctrl+Z',
  palette: 'Ctrl+K',
  keys: '?',
  parked: null,
  left: null,
  invoices: null,
  debts: null,
  collectors: null,
  facility: null,
  discard: null,
  organization: null,
  kk: null,
  ru: null,
  en: null,
} as const satisfies Record<string, string | null>;
export type ActionName = keyof typeof ACTIONS;

export type Actions = Readonly<Record<ActionName, () => void>>;

/** What of a key event tells which keys are down. */
type Press = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * The action that a key press asks for, by where the key is and not by what its layout writes; null for every other. In a text
 * field `?` is text; Shift+F1 shows the keys from everywhere.
 */
export function actionFor(press: Press, isInText: boolean): ActionName | null {
  const { code, key, shiftKey, ctrlKey, altKey, metaKey } = press;
  if (altKey) return null;
  if (ctrlKey || metaKey) return shiftKey ? null : withControl(code);
  if (isForKeys(press) && (code === 'F1' || !isInText)) return 'keys';
  if (shiftKey || key === '?') return null;
  return (Object.keys(ACTIONS) as ActionName[]).find((name) => ACTIONS[name] === code) ?? null;
}

function withControl(code: string): ActionName | null {
  if (code === 'KeyK') return 'palette';
  return code === 'KeyZ' ? 'undo' : null;
}

const isForKeys = ({ code, key, shiftKey }: Press): boolean =>
  key === '?' || (shiftKey && (code === 'Slash' || code === 'F1'));
