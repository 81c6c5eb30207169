import { useEffect, useState } from 'react';
import { typeInto } from './physical-digit.ts';

type TextBox = HTMLInputElement | HTMLTextAreaElement;

/** Whether a person types text there. */
export const isTextBox = (target: unknown): target is TextBox =>
  (target instanceof HTMLInputElement && target.type !== 'radio') || target instanceof HTMLTextAreaElement;

/** What was typed into the text box that has the cursor, and the way back from it. */
export type Typing = {
  /** Whether anything was typed into it since the cursor came. */
  isIn(target: EventTarget | null): boolean;
  /** Brings back what stood there when the cursor came; asked for again, what was typed since. */
  undo(target: EventTarget | null): void;
};

/**
 * Follows the cursor from text box to text box. The browser keeps one history of typing for the whole page: its own undo takes
 * back what was typed somewhere else and counts as typed by the clerk. So it is stopped, in every box and in every way that it
 * is asked for, and each box goes back by itself.
 */
export function useTyping(): Typing {
  const [typing] = useState(newTyping);
  useEffect(() => {
    const end = new AbortController();
    typing.follow(document, end.signal);
    return () => end.abort();
  }, [typing]);
  return typing;
}

function newTyping(): Typing & { follow(page: Document, signal: AbortSignal): void } {
  let here: { box: TextBox; before: string; isTyped: boolean } | null = null;
  const come = (target: unknown) => {
    here = isTextBox(target) ? { box: target, before: target.value, isTyped: false } : null;
  };
  const isIn = (target: unknown): boolean => here !== null && here.box === target && here.isTyped;
  const undo = (target: unknown) => {
    if (here === null || !isIn(target)) return;
    const { box, before } = here;
    here.before = box.value;
    box.setSelectionRange(0, box.value.length);
    typeInto(box, before);
  };
  const onInput = ({ target }: Event) => {
    if (here?.box === target) here.isTyped = true;
  };
  const onBeforeInput = (event: InputEvent) => {
    if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
    event.preventDefault();
    undo(event.target);
  };
  return {
    isIn,
    undo,
    follow: (page, signal) => {
      come(page.activeElement);
      page.addEventListener('focusin', ({ target }) => come(target), { signal });
      page.addEventListener('input', onInput, { signal, capture: true });
      page.addEventListener('beforeinput', onBeforeInput, { signal, capture: true });
    },
  };
}
