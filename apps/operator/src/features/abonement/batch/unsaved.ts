import { type BatchDraft, type SaveBatch, TypedCard } from '@jazylym/domain/abonement/card';
import * as z from 'zod';
import { begunOf, type Sheet } from './sheet.ts';

/** What the server holds of a batch, as far as this page knows: its rows by id, each with its place. */
export type Saved = {
  version: number;
  control: Sheet['control'];
  rows: ReadonlyMap<string, { card: TypedCard; place: number }>;
};

export const savedOf = ({ version, control, cards }: Pick<BatchDraft, 'version' | 'control' | 'cards'>): Saved => ({
  version,
  control,
  rows: new Map(cards.map((card, place) => [card.id, { card, place }])),
});

/** What has yet to reach the server. Kept in the browser, so that a crash loses nothing. */
export const Unsaved = z.object({
  control: z.object({ count: z.string(), sum: z.string() }),
  changed: z.array(z.object({ place: z.int(), card: TypedCard })),
  removed: z.array(z.string()),
});
export type Unsaved = Pick<SaveBatch, 'control' | 'changed' | 'removed'>;

/** How the sheet differs from what was saved; null where it does not. An empty last row is nothing to save. */
export function unsavedOf(sheet: Sheet, saved: Saved): Unsaved | null {
  const cards = begunOf(sheet.cards);
  const changed = cards.flatMap((card, place) => {
    const was = saved.rows.get(card.id);
    return was?.card === card && was.place === place ? [] : [{ place, card }];
  });
  const kept = new Set(cards.map(({ id }) => id));
  const removed = [...saved.rows.keys()].filter((id) => !kept.has(id));
  const { control } = sheet;
  const isSame = control.count === saved.control.count && control.sum === saved.control.sum;
  return isSame && changed.length === 0 && removed.length === 0 ? null : { control, changed, removed };
}

/** A request of 64 KiB is refused: rows of so many bytes, and so many rows that went, stay well below. */
const MOST_BYTES = 40_000;
const MOST_REMOVED = 250;

const bytesOf = (row: Unsaved['changed'][number]): number => new TextEncoder().encode(JSON.stringify(row)).length;

/** What of it goes with the next request: at least one row, however long. */
export function nextPart({ control, changed, removed }: Unsaved): Unsaved {
  let bytes = 0;
  const tooFar = changed.findIndex((row, at) => {
    bytes += bytesOf(row);
    return at > 0 && bytes > MOST_BYTES;
  });
  return {
    control,
    changed: tooFar === -1 ? changed : changed.slice(0, tooFar),
    removed: removed.slice(0, MOST_REMOVED),
  };
}

/** What the server holds once it has saved `part` under `version`. */
export function withSaved(saved: Saved, { control, changed, removed }: Unsaved, version: number): Saved {
  const rows = new Map(saved.rows);
  for (const id of removed) rows.delete(id);
  for (const { card, place } of changed) rows.set(card.id, { card, place });
  return { version, control, rows };
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
