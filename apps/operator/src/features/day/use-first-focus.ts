import { type RefObject, useEffect, useRef } from 'react';

/** Gives an element the cursor when it comes, where `isFirst`: `autoFocus` does nothing for a link. */
export function useFirstFocus<Element extends HTMLElement>(isFirst = true): RefObject<Element | null> {
  const element = useRef<Element>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it comes
  useEffect(() => {
    if (isFirst) element.current?.focus({ preventScroll: true });
  }, []);
  return element;
}
