import { type BatchDraft, type SaveBatch, TypedCard } from '@jazylym/domain/abonement/card';
import * as z from 'zod';
import { begunOf, type Sheet } from './sheet.ts';

/** What the server holds of a batch, as far as this page knows. */
export type Saved = { version: number; sheet: Sheet };

/** What has yet to reach the server. Kept in the browser, so that a crash loses nothing. */
export const Unsaved = z.object({
  control: z.object({ count: z.string(), sum: z.string() }),
  changed: z.array(z.object({ place: z.int(), card: TypedCard })),
  removed: z.array(z.string()),
});
export type Unsaved = Pick<SaveBatch, 'control' | 'changed' | 'removed'>;

/** How the sheet differs from what was saved; null where it does not. An empty last row is nothing to save. */
export function unsavedOf(sheet: Sheet, { sheet: saved }: Saved): Unsaved | null {
  if (sheet === saved) return null;
  const before = new Map(saved.cards.map((card, place) => [card.id, { card, place }]));
  const cards = begunOf(sheet.cards);
  const changed = cards.flatMap((card, place) => {
    const was = before.get(card.id);
    return was?.card === card && was.place === place ? [] : [{ place, card }];
  });
  const kept = new Set(cards.map(({ id }) => id));
  const removed = saved.cards.flatMap(({ id }) => (kept.has(id) ? [] : [id]));
  const { control } = sheet;
  const isSame = control.count === saved.control.count && control.sum === saved.control.sum;
  return isSame && changed.length === 0 && removed.length === 0 ? null : { control, changed, removed };
}

/** A draft with what had not reached the server when the page went away. Saved twice, it is the same. */
export function withUnsaved(draft: Pick<BatchDraft, 'control' | 'cards'>, unsaved: Unsaved | null): Sheet {
  if (unsaved === null) return { control: draft.control, cards: draft.cards };
  const gone = new Set([...unsaved.removed, ...unsaved.changed.map(({ card }) => card.id)]);
  const cards = draft.cards.filter(({ id }) => !gone.has(id));
  for (const { place, card } of unsaved.changed.toSorted((one, other) => one.place - other.place))
    cards.splice(place, 0, card);
  return { control: unsaved.control, cards };
}
