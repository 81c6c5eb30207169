import type { KeyboardEvent } from 'react';

const STEPS: Readonly<Record<string, (place: number, last: number) => number>> = {
  ArrowDown: (place, last) => Math.min(place + 1, last),
  ArrowUp: (place) => Math.max(place - 1, 0),
  Home: () => 0,
  End: (_place, last) => last,
};

/** Moves the cursor among a list's rows, the elements with `data-row`; from outside them, the arrow down leads to the first. */
export function moveAmongRows(event: KeyboardEvent<HTMLElement>): void {
  const step = STEPS[event.key];
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row]')];
  const place = rows.findIndex((row) => row.contains(document.activeElement));
  if (!step || (place < 0 && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  rows[place < 0 ? 0 : step(place, rows.length - 1)]?.focus();
}

/** A key that is held down presses once. */
export function pressOnce(event: KeyboardEvent<HTMLElement>): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}
