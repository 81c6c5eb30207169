import { lazy, Suspense } from 'react';
import type { Mend } from '../draft/show.ts';
import type { Form } from '../field/form.ts';
import type { Actions } from './shortcut.ts';
import type { Overlay } from './use-actions.ts';
import type { CounterState } from './use-counter.ts';
import type { Undo } from './use-undo.ts';

const ReadBack = lazy(() => import('../read-back/read-back.tsx').then((module) => ({ default: module.ReadBack })));
const Palette = lazy(() => import('./palette.tsx').then((module) => ({ default: module.Palette })));
const KeySheet = lazy(() => import('./key-sheet.tsx').then((module) => ({ default: module.KeySheet })));
const ParkedList = lazy(() => import('./parked-list.tsx').then((module) => ({ default: module.ParkedList })));

interface Props {
  overlay: Overlay | null;
  onClose: () => void;
  counter: CounterState;
  form: Form;
  actions: Actions;
  undo: Undo;
  onMend: (what: Mend) => void;
}

/** What lies over the counter, each fetched when it is first asked for. */
export function Overlays({ overlay, onClose, counter, form, actions, undo, onMend }: Props) {
  return (
    <Suspense fallback={null}>
      {overlay === 'readBack' && <ReadBack counter={counter} form={form} onClose={onClose} onMend={onMend} />}
      {overlay === 'palette' && <Palette actions={actions} onClose={onClose} />}
      {overlay === 'keys' && <KeySheet onClose={onClose} />}
      {overlay === 'parked' && <ParkedList counter={counter} undo={undo} onClose={onClose} />}
    </Suspense>
  );
}
