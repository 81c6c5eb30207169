import { CARD_FIELDS, type CardField, MOST_CARDS } from '@jazylym/domain/abonement/card';
import { type NewId, rowAfter, type Sheet } from './sheet.ts';

/** As much as a card's field holds. */
const MOST_SIGNS = 120;

/** The cells of a text that a spreadsheet copied: lines of cells between tabs; null where it is one cell. */
export function cellsOf(text: string): string[][] | null {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  if (lines.length === 1 && !text.includes('\t')) return null;
  return lines.map((line) => line.split('\t').map(cellOf));
}

/** A spreadsheet puts a cell that has quotation marks in it into such marks. */
const cellOf = (text: string): string =>
  (/^".*"$/.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text).trim().slice(0, MOST_SIGNS);

/**
 * Writes cells into a sheet, from a field of a row on to the right and down; rows are added as long as a batch takes them. What does
 * not fit beside the last column is left out, empty cells leave what stands there. `left` is how many lines found no room.
 */
export function pasted(
  sheet: Sheet,
  at: { id: string; field: CardField },
  { cells, newId }: { cells: readonly (readonly string[])[]; newId: NewId },
): { sheet: Sheet; left: number } {
  const place = sheet.cards.findIndex((card) => card.id === at.id);
  const fields = CARD_FIELDS.slice(CARD_FIELDS.indexOf(at.field));
  const cards = [...sheet.cards];
  const fitting = cells.slice(0, MOST_CARDS - place);
  for (const [down, line] of fitting.entries()) {
    const row = cards[place + down] ?? rowAfter(cards[place + down - 1], newId);
    const written = fields.flatMap((field, right) => (line[right] ? [[field, line[right]]] : []));
    cards[place + down] = { ...row, ...Object.fromEntries(written) };
  }
  return { sheet: { ...sheet, cards }, left: cells.length - fitting.length };
}
