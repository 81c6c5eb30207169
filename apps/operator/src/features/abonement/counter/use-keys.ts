import { useHotkeys } from '@mantine/hooks';
import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { type Field, troublesOf } from '../draft/check.ts';
import { firstField } from '../draft/show.ts';
import { focusOn, stopAfter } from '../field/stops.ts';
import { ofKind } from './subscriber-pane.tsx';
import type { useCounter } from './use-counter.ts';

const OF_SUBSCRIBER = ['name', 'iin', 'bin', 'phone'];

/** The counter by keyboard alone: what each key does, and where the cursor goes when something has to be mended. */
export function useKeys(
  root: RefObject<HTMLElement | null>,
  { draft, change, accept, locked, refused }: ReturnType<typeof useCounter>,
  onPrintLast: () => void,
) {
  const focusField = (field: Field) =>
    focusOn(root.current?.querySelector<HTMLElement>(`[data-field="${field}"]:not(:disabled)`));

  const acceptOrMend = () => {
    const { firstTrouble } = accept();
    if (firstTrouble) focusField(firstTrouble);
  };

  const subscriber = () => {
    const field = document.activeElement?.getAttribute('data-field') ?? '';
    if (OF_SUBSCRIBER.includes(field) && !locked)
      change(ofKind(draft.kind === 'individual' ? 'organization' : 'individual'));
    focusField('name');
  };

  useHotkeys(
    [
      ['F2', subscriber],
      ['F4', onPrintLast],
      ['F7', () => focusField('publication')],
      ['F9', (event) => event.repeat || acceptOrMend()],
    ],
    [],
  );

  useEffect(() => {
    if (refused === null) return;
    const field = firstField(troublesOf(refused));
    const selector = field === null ? '[data-accept]' : `[data-field="${field}"]`;
    focusOn(root.current?.querySelector<HTMLElement>(selector));
  }, [refused, root]);

  /** Enter goes on to the next stop, and accepts after the last. Buttons and lists have their own Enter. */
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const { target } = event;
    const isField = target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
    if (event.key !== 'Enter' || !isField || !root.current) return;
    event.preventDefault();
    const next = stopAfter(root.current, target);
    if (next?.matches('[data-accept]')) return event.repeat ? undefined : acceptOrMend();
    focusOn(next);
  };

  return { onKeyDown, focusField, acceptOrMend };
}
