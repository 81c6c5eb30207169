import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import type { QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import { useEffect, useRef, useState } from 'react';
import { troublesOf } from '../draft/check.ts';
import type { Next } from '../draft/duties.ts';
import { dropOldDrafts } from '../draft/keep.ts';
import { firstMend } from '../draft/show.ts';
import { useTyping } from '../field/typing.ts';
import { LinesPane } from '../lines/lines-pane.tsx';
import { SearchBox } from '../search/search-box.tsx';
import { TodayStrip } from '../today/today-strip.tsx';
import { AddressFields } from './address-fields.tsx';
import classes from './counter.module.css';
import { Duties } from './duties.tsx';
import { Overlays } from './overlays.tsx';
import { SubscriberPane } from './subscriber-pane.tsx';
import { TotalPane } from './total-pane.tsx';
import { type Overlay, useActions } from './use-actions.ts';
import { type CounterState, useCounter } from './use-counter.ts';
import { useCursor } from './use-cursor.ts';
import { useForm } from './use-form.ts';
import { useLines } from './use-lines.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useUndo } from './use-undo.ts';

/** One screen: find a title or a client, then subscriber | lines | payment, and what was accepted today beside them. */
export function Counter({ facts, entries }: { facts: QuoteFacts; entries: readonly CatalogueEntry[] }) {
  const root = useRef<HTMLDivElement>(null);
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const [hint, setHint] = useState<{ revision: number; says: Next } | null>(null);
  const entered = useCounter(facts);
  const undo = useUndo(entered.draft.id);
  const counter: CounterState = {
    ...entered,
    change: (edit) => {
      undo.goOn();
      entered.change(edit);
    },
  };
  const lines = useLines(counter, facts, undo);
  const typing = useTyping();
  const cursor = useCursor({ root, counter, openLine: lines.open, typing });
  const form = useForm(counter);
  const { draft, refused } = counter;
  const onHint = (says: Next, edits = 0) => setHint({ revision: draft.revision + edits, says });
  const actions = useActions({ counter, lines, cursor, undo, onOverlay: setOverlay, onHint });
  useShortcuts(actions, { typing, isPaused: overlay !== null, isUndoOffered: undo.last !== null });
  useEffect(prepare, []);

  // What was refused is mended where it was typed, unless the read-back itself can mend it.
  const mend = refused && firstMend(troublesOf(refused));
  const isMendedBehind = mend !== null && !('field' in mend && mend.field === 'given');
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each refusal
  useEffect(() => {
    if (!isMendedBehind || mend === null) return;
    setOverlay(null);
    const afterwards = requestAnimationFrame(() => cursor.toMend(mend));
    return () => cancelAnimationFrame(afterwards);
  }, [refused]);

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: Enter goes from field to field; each field is interactive itself */}
      <div ref={root} className={classes.counter} onKeyDown={cursor.onKeyDown}>
        <div className={classes.search}>
          <SearchBox
            entries={entries}
            today={facts.today}
            onPublication={(entry) => {
              lines.add(entry);
              if (draft.name === '') cursor.toField('name');
            }}
            onSubscriber={lines.fill}
            problem={form.problemOf('search')}
            disabled={counter.locked}
          />
        </div>
        <Duties
          counter={counter}
          isReadingBack={overlay === 'readBack'}
          hint={hint?.revision === draft.revision ? hint.says : null}
          actions={actions}
          undo={undo}
        />
        <SubscriberPane form={form} today={facts.today} onRepeat={actions.repeat}>
          <AddressFields form={form} counter={counter} />
        </SubscriberPane>
        <LinesPane counter={counter} lines={lines} facts={facts} />
        <TotalPane form={form} counter={counter} actions={actions} />
        <TodayStrip />
      </div>
      <Overlays
        overlay={overlay}
        onClose={() => setOverlay(null)}
        counter={counter}
        form={form}
        actions={actions}
        undo={undo}
        onMend={(what) => {
          setOverlay(null);
          requestAnimationFrame(() => cursor.toMend(what));
        }}
      />
    </>
  );
}

/** Fetches what follows while the clerk types: it must not depend on the connection later. */
function prepare(): void {
  dropOldDrafts();
  Promise.all([import('../accepted/accepted-page.tsx'), import('@jazylym/documents/ps1/ps1')]).catch(() => undefined);
}
