/** What of a key event tells which key it was. */
type Press = Pick<KeyboardEvent, 'code' | 'key' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

/**
 * The digit of a key on the digit row that writes something else: under the Kazakh layout those keys write Ә І Ң Ғ Ү Ұ Қ.
 * Null where the key writes its digit anyway, or is none. A key of the number pad writes its digit, or moves the cursor.
 */
export function physicalDigit({ code, key, shiftKey, ctrlKey, altKey, metaKey }: Press): string | null {
  if (shiftKey || ctrlKey || altKey || metaKey || /^\d$/.test(key)) return null;
  return /^Digit(\d)$/.exec(code)?.[1] ?? null;
}

/** Types `text` into an input in place of what is selected, so that React hears of it. */
export function typeInto(input: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const end = input.value.length;
  input.setRangeText(text, input.selectionStart ?? end, input.selectionEnd ?? end, 'end');
  input.dispatchEvent(new Event('input', { bubbles: true }));
}
