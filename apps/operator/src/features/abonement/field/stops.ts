/** Marks a field at which Enter stops on its way through the form. */
export const stop = { 'data-stop': '' } as const;

/** The stop after `from` within `form`, in the order of the screen; null after the last. A radio group is one stop. */
export function stopAfter(form: ParentNode, from: Element): HTMLElement | null {
  const later = [...form.querySelectorAll<HTMLElement>('[data-stop]')].filter(
    (one) =>
      from.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING && isReachable(one) && !sameGroup(one, from),
  );
  return later[0] ?? null;
}

const isReachable = (one: HTMLElement): boolean => !one.matches(':disabled') && one.checkVisibility();

const sameGroup = (one: HTMLElement, from: Element): boolean =>
  one instanceof HTMLInputElement && from instanceof HTMLInputElement && one.type === 'radio' && one.name === from.name;

/** Puts the cursor on an element and selects what is typed there. */
export function focusOn(target: HTMLElement | null | undefined): void {
  target?.focus();
  if (target instanceof HTMLInputElement && target.type === 'text') target.select();
}
