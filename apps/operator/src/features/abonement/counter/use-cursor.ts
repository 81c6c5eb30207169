import type { KeyboardEvent, RefObject } from 'react';
import { flushSync } from 'react-dom';
import type { Field } from '../draft/check.ts';
import type { Mend } from '../draft/show.ts';
import { focusOn, stopAfter } from '../field/stops.ts';

/** Where the cursor goes: to a field, to what has to be mended, and by Enter from stop to stop. */
export function useCursor(root: RefObject<HTMLElement | null>, openLine: (id: string) => void) {
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

  /** Enter goes on to the next stop, Escape back to the search; Delete takes off the line that the cursor is on. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    if (event.key === 'Escape') return toField('search');
    if (event.key === 'Delete' && target instanceof Element && !isText(target))
      return target.closest('[data-line]')?.querySelector<HTMLElement>('[data-remove]')?.click();
    if (event.key !== 'Enter' || !(target instanceof HTMLInputElement) || !root.current) return;
    event.preventDefault();
    focusOn(stopAfter(root.current, target));
  };
  return { toField, toLine, toMend, toPay: () => focus('[data-pay]'), onKeyDown };
}

const isText = (target: Element): boolean => target instanceof HTMLInputElement && target.type !== 'radio';

export type Cursor = ReturnType<typeof useCursor>;
