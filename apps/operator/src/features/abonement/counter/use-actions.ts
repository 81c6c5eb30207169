import { switchLanguage } from '@jazylym/front/language';
import { trpc } from '@jazylym/front/trpc';
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useClerk } from '../../../app/clerk.ts';
import { isEmpty } from '../draft/draft.ts';
import type { Next } from '../draft/duties.ts';
import { ofKind } from '../draft/subscriber.ts';
import type { Actions } from './shortcut.ts';
import type { CounterState } from './use-counter.ts';
import type { Cursor } from './use-cursor.ts';
import type { Lines } from './use-lines.ts';
import type { Undo } from './use-undo.ts';

/** What lies over the counter. */
export type Overlay = 'readBack' | 'palette' | 'keys' | 'parked';

interface Parts {
  counter: CounterState;
  lines: Lines;
  cursor: Cursor;
  undo: Undo;
  onOverlay: (overlay: Overlay) => void;
  /** Says something until the next edit; `edits` are under way already. */
  onHint: (hint: Next, edits?: number) => void;
}

const OF_SUBSCRIBER = ['name', 'iin', 'bin', 'phone'];

/** What the counter can be told to do, by a key, a button or a name. */
export function useActions({ counter, lines, cursor, undo, onOverlay, onHint }: Parts): Actions {
  const { draft, change, locked, parking } = counter;
  const navigate = useNavigate();
  const printLast = usePrintLast();
  const toOther = () => {
    const kind = draft.kind === 'individual' ? 'organization' : 'individual';
    if (!locked) {
      change(ofKind(kind));
      onHint(kind, 1);
    }
    cursor.toField('name');
  };
  const begin = () => cursor.toField('search');
  return {
    search: begin,
    subscriber: () => {
      const field = document.activeElement?.getAttribute('data-field') ?? '';
      if (OF_SUBSCRIBER.includes(field)) toOther();
      else cursor.toField('name');
    },
    organization: toOther,
    repeat: () => {
      if (lines.repeat()) return cursor.toPay();
      if (draft.taken.length === 0) onHint('repeat');
      begin();
    },
    pay: () => {
      const mend = counter.tryToRead();
      if (locked) counter.accept();
      else if (mend === null) onOverlay('readBack');
      else cursor.toMend(mend);
    },
    print: printLast,
    park: () => {
      if (parking.park()) return begin();
      if (isEmpty(draft)) onOverlay('parked');
      else if (!locked) onHint('unkept');
    },
    parked: () => onOverlay('parked'),
    day: () => void navigate({ to: '/day' }),
    left: () => void navigate({ to: '/left' }),
    invoices: () => void navigate({ to: '/invoices' }),
    debts: () => void navigate({ to: '/debts' }),
    collectors: () => void navigate({ to: '/collectors' }),
    facility: () => void navigate({ to: '/facility' }),
    batch: () => void navigate({ to: '/batch' }),
    discard: () => {
      if (locked || isEmpty(draft)) return;
      parking.discard();
      undo.offer({ of: null, says: ({ t }) => t('counter.undo.draft'), undo: () => parking.takeBack(draft) });
      begin();
    },
    undo: () => {
      const isPressed = document.activeElement?.matches('[data-undo]');
      undo.undo();
      if (isPressed) begin();
    },
    palette: () => onOverlay('palette'),
    keys: () => onOverlay('keys'),
    kk: () => switchLanguage('kk'),
    ru: () => switchLanguage('ru'),
    en: () => switchLanguage('en'),
  };
}

/** Opens the abonement that was accepted last today, if its list is there. */
function usePrintLast(): () => void {
  const { facilityId } = useClerk();
  const queries = useQueryClient();
  const navigate = useNavigate();
  return () => {
    const last = queries.getQueryData(trpc.abonement.today.queryKey({ facilityId }))?.latest[0];
    if (last) void navigate({ to: '/abonement/$id', params: { id: last.id } });
  };
}
