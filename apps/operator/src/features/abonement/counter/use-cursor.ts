import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '../draft/check.ts';
import type { Mend } from '../draft/show.ts';
import { focusOn, stopAfter } from '../field/stops.ts';
import type { Typing } from '../field/typing.ts';
import type { CounterState } from './use-counter.ts';

interface Parts {
  root: RefObject<HTMLElement | null>;
  counter: CounterState;
  openLine: (id: string) => void;
  typing: Typing;
}

/** Where the cursor goes: to a field, to what has to be mended, and by Enter from stop to stop. */
export function useCursor({ root, counter, openLine, typing }: Parts) {
  const focus = (selector: string) => focusOn(root.current?.querySelector<HTMLElement>(selector));
  const toField = (field: Field) => focus(`[data-field="${field}"]:not(:disabled)`);

  /** A line's first offer or its sets; the line is opened first. */
  const toLine = (id: string) => {
    flushSync(() => openLine(id));
    const within = (selector: string) =>
      root.current?.querySelector<HTMLElement>(`[data-line="${id}"] ${selector}`) ?? null;
    focusOn(within('[data-offer]') ?? within('[aria-invalid="true"]') ?? within('[data-field="startMonth"]'));
  };
  const toMend = (mend: Mend) => ('field' in mend ? toField(mend.field) : toLine(mend.lineId));

  const code = useCodeLeft(counter, typing, () => toField('postalCode'));

  /** Enter goes on to the next stop, Escape back to the search; Delete takes off the line that the cursor is on. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.key === 'Escape') return toField('search');
    if (event.key === 'Delete' && target instanceof Element && !isText(target))
      return target.closest('[data-line]')?.querySelector<HTMLElement>('[data-remove]')?.click();
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || !root.current) return;
    event.preventDefault();
    if (!code.onEnter(target)) focusOn(stopAfter(root.current, target));
  };
  return { toField, toLine, toMend, toPay: () => focus('[data-pay]'), onKeyDown };
}

/**
 * A postal code that Enter left behind while it was looked up. Where it turns out unknown, the cursor goes back to it: at once
 * while nothing is typed further on, else with the next Enter, so that no letter lands where it was not meant.
 */
function useCodeLeft({ draft, looked }: CounterState, typing: Typing, goBack: () => void) {
  const left = useRef<string | null>(null);
  const isUnknown = looked.state === 'answered' && looked.place === null;
  const isLeft = () => isUnknown && left.current === draft.postalCode;
  const returnToIt = () => {
    left.current = null;
    goBack();
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer comes
  useEffect(() => {
    if (isLeft() && isText(document.activeElement) && !typing.isIn(document.activeElement)) returnToIt();
  }, [isUnknown]);
  return {
    /** Whether Enter in `target` has led back. */
    onEnter: (target: HTMLInputElement): boolean => {
      if (target.matches('[data-field="postalCode"]')) {
        left.current = looked.state === 'looking' ? draft.postalCode : null;
        return false;
      }
      if (!isLeft()) return false;
      returnToIt();
      return true;
    },
  };
}

const isText = (target: Element | null): boolean => target instanceof HTMLInputElement && target.type !== 'radio';

export type Cursor = ReturnType<typeof useCursor>;
