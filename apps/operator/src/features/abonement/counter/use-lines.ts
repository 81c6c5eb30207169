import type { FoundSubscriber } from '@jazylym/domain/abonement/found';
import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import type { Offer } from '@jazylym/domain/catalogue/nearest-offer';
import type { QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import { freshId } from '@jazylym/front/new-id';
import { useState } from 'react';
import type { DraftLine } from '../draft/draft.ts';
import * as lines from '../draft/lines.ts';
import type { Reckoning } from '../draft/reckon.ts';
import { subscriberOf, takeSubscriber } from '../draft/subscriber.ts';
import type { CounterState } from './use-counter.ts';
import type { Undo } from './use-undo.ts';

/** What a clerk does with the lines of a draft, and which of them lies open. What is taken away has a way back. */
export function useLines(counter: CounterState, facts: QuoteFacts, undo: Undo) {
  const { draft, change, reckoned, locked } = counter;
  const [opened, setOpened] = useState<string | null>(null);
  const open = draft.lines.find(({ id }) => id === opened) ?? draft.lines.at(-1);

  const edit = (make: (lines: readonly DraftLine[]) => DraftLine[]) => {
    if (!locked) change((before) => ({ lines: make(before.lines) }));
  };
  const remove = (of: Reckoning) => {
    if (locked) return;
    const position = draft.lines.findIndex(({ id }) => id === of.line.id);
    edit((before) => lines.removeLine(before, of.line.id));
    undo.offer({
      of: draft.id,
      says: ({ t, language }) =>
        t('counter.undo.line', { title: of.onOffer?.entry.title[language] ?? of.line.publicationIndex }),
      undo: () => edit((before) => lines.restoreLine(before, of.line, position)),
    });
  };

  return {
    openId: open?.id ?? null,
    open: setOpened,
    isFull: !lines.hasRoom(draft.lines),
    add: ({ publicationIndex }: CatalogueEntry) => {
      const line = lines.newLine(freshId(), publicationIndex);
      edit((before) => (lines.hasRoom(before) ? [...before, line] : [...before]));
      setOpened(line.id);
    },
    change: (id: string, patch: Partial<DraftLine>) => edit((before) => lines.changeLine(before, id, patch)),
    remove,
    take: (of: Reckoning, offer: Offer) =>
      offer.change === 'remove' ? remove(of) : edit((before) => lines.takeOffer(before, of.line.id, offer)),
    merge: (of: Reckoning, into: DraftLine) => {
      const before = draft.lines;
      edit((now) => lines.mergeLines(now, of.line, into));
      setOpened(into.id);
      undo.offer({ of: draft.id, says: ({ t }) => t('counter.undo.merged'), undo: () => edit(() => [...before]) });
    },
    /** F3; whether there was anything to repeat. */
    repeat: (): boolean => {
      const repeated = lines.repeatLast(draft, facts, freshId);
      if (repeated.length === draft.lines.length) return false;
      edit(() => repeated);
      setOpened(repeated[draft.lines.length]?.id ?? null);
      return true;
    },
    /** Fills the subscriber in; whom it replaces has a way back. */
    fill: (found: FoundSubscriber) => {
      const before = subscriberOf(draft);
      const isReplaced = draft.name.trim() !== '' && draft.name !== found.subscriber.name;
      change(takeSubscriber(found));
      if (isReplaced)
        undo.offer({
          of: draft.id,
          says: ({ t }) => t('counter.undo.subscriber', { name: draft.name }),
          undo: () => change(before),
        });
    },
    reckoned: reckoned.lines,
  };
}

export type Lines = ReturnType<typeof useLines>;
