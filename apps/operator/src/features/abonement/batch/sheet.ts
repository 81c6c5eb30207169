import { CARD_FIELDS, type CardField, MOST_CARDS, type TypedCard } from '@jazylym/domain/abonement/card';
import { readBlank } from '@jazylym/domain/abonement/read-card';

/** What is keyed in of a batch: the report's totals as typed, and the cards row by row. */
export type Sheet = { control: { count: string; sum: string }; cards: readonly TypedCard[] };

/** Makes the ids of a new row. */
export type NewId = () => string;

/** What a row begins with from the row before it: a bundle is mostly of one day and one round. */
const CARRIED = ['takenOn', 'postalCode'] as const satisfies readonly CardField[];
const CARRIED_OVER: ReadonlySet<CardField> = new Set([...CARRIED, 'sets']);

const NOTHING = Object.fromEntries(CARD_FIELDS.map((field) => [field, ''])) as Record<CardField, string>;

/** A new row after `before`: its date and postal code, one set. */
export const rowAfter = (before: TypedCard | undefined, newId: NewId): TypedCard => ({
  ...NOTHING,
  id: newId(),
  abonementId: newId(),
  sets: '1',
  takenOn: before?.takenOn ?? '',
  postalCode: before?.postalCode ?? '',
});

/** Whether anything is typed in a row besides what it began with. */
export const isBegun = (card: TypedCard): boolean =>
  CARD_FIELDS.some((field) => !CARRIED_OVER.has(field) && card[field].trim() !== '');

/** The rows that are cards: without the empty one at the end that waits to be typed in. */
export function begunOf(cards: readonly TypedCard[]): readonly TypedCard[] {
  const last = cards.findLastIndex(isBegun);
  return last === cards.length - 1 ? cards : cards.slice(0, last + 1);
}

/** With one field of one row typed anew; the other rows stay the very same objects, so that nothing is reckoned twice. */
export const typed = (sheet: Sheet, id: string, change: Partial<Record<CardField, string>>): Sheet => ({
  ...sheet,
  cards: sheet.cards.map((card) => (card.id === id ? { ...card, ...change } : card)),
});

/** With a row to type in at the end: the last one where that is empty still, no more than a batch takes. */
export function withEmptyRow(sheet: Sheet, newId: NewId): Sheet {
  const last = sheet.cards.at(-1);
  if ((last !== undefined && !isBegun(last)) || sheet.cards.length >= MOST_CARDS) return sheet;
  return { ...sheet, cards: [...sheet.cards, rowAfter(last, newId)] };
}

/** The number after a blank's, with as many digits; empty where the blank cannot be read. */
export function nextBlank(text: string): string {
  const number = readBlank(text);
  return number === null ? '' : String(number + 1).padStart(text.trim().length, '0');
}

/**
 * Repeats a row: an empty one takes over what stands above it, from any other the last row does. The blank is the next number. Answers
 * the sheet and the row that was written; null where there is nothing to repeat, or no room.
 */
export function repeated(sheet: Sheet, id: string, newId: NewId): { sheet: Sheet; id: string } | null {
  const place = sheet.cards.findIndex((card) => card.id === id);
  const current = sheet.cards[place];
  if (current === undefined) return null;
  if (!isBegun(current)) {
    const above = sheet.cards[place - 1];
    return above === undefined ? null : { sheet: typed(sheet, id, copyOf(above)), id };
  }
  const wide = withEmptyRow(sheet, newId);
  const last = wide.cards.at(-1);
  return last === undefined || isBegun(last) ? null : { sheet: typed(wide, last.id, copyOf(current)), id: last.id };
}

const copyOf = ({ id: _id, abonementId: _abonementId, ...fields }: TypedCard): Record<CardField, string> => ({
  ...fields,
  blank: nextBlank(fields.blank),
});

/** Without a row, and the row that has the cursor then. */
export function without(sheet: Sheet, id: string, newId: NewId): { sheet: Sheet; id: string } {
  const place = sheet.cards.findIndex((card) => card.id === id);
  const left = withEmptyRow({ ...sheet, cards: sheet.cards.filter((card) => card.id !== id) }, newId);
  const next = left.cards[Math.min(place, left.cards.length - 1)];
  return { sheet: left, id: next?.id ?? '' };
}
