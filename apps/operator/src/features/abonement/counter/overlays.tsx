import type { Mend } from '../draft/show.ts';
import type { Form } from '../field/form.ts';
import { ReadBack } from '../read-back/read-back.tsx';
import { KeySheet } from './key-sheet.tsx';
import { Palette } from './palette.tsx';
import { ParkedList } from './parked-list.tsx';
import type { Actions } from './shortcut.ts';
import type { Overlay } from './use-actions.ts';
import type { CounterState } from './use-counter.ts';
import type { Undo } from './use-undo.ts';

interface Props {
  overlay: Overlay | null;
  onClose: () => void;
  counter: CounterState;
  form: Form;
  actions: Actions;
  undo: Undo;
  onMend: (what: Mend) => void;
}

/**
 * What lies over the counter. Part of the page, and so there within the key press that asks for it: what is typed next must reach
 * the dialog, never the form behind it, whatever the connection.
 */
export function Overlays({ overlay, onClose, counter, form, actions, undo, onMend }: Props) {
  return (
    <>
      {overlay === 'readBack' && <ReadBack counter={counter} form={form} onClose={onClose} onMend={onMend} />}
      {overlay === 'palette' && <Palette actions={actions} onClose={onClose} />}
      {overlay === 'keys' && <KeySheet onClose={onClose} />}
      {overlay === 'parked' && <ParkedList counter={counter} undo={undo} onClose={onClose} />}
    </>
  );
}
