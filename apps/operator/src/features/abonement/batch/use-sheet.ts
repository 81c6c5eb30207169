import type { CardField, TypedCard } from '@jazylym/domain/abonement/card';
import { readBlank } from '@jazylym/domain/abonement/read-card';
import { PostalCode } from '@jazylym/domain/organisation/postal-code';
import { freshId } from '@jazylym/front/new-id';
import { useRef, useState } from 'react';
import { fieldBeside } from './columns.ts';
import { pasted } from './paste.ts';
import { isBegun, repeated, type Sheet, typed, withEmptyRow, without } from './sheet.ts';

/** The cell that has the cursor, or gets it by the Tab key; `turn` rises where it is to be put there, 0 before the first time. */
export type Cell = { id: string; field: CardField; turn: number };

/** What was done to several cells at once, and the sheet before it: taken back until the next edit. */
export type Undoable = {
  said: { done: 'removed' | 'pasted' | 'pastedLeft'; row: number; count: number; left: number };
  before: Sheet;
  id: string;
};

/** The grid's state and all that keys do to it. Nothing here knows the server. */
export function useSheet(begun: Sheet, { isInGrid }: { isInGrid: boolean }) {
  const [sheet, setSheet] = useState(() => withEmptyRow(begun, freshId));
  const [cell, setCell] = useState<Cell>(() => ({
    id: sheet.cards.at(-1)?.id ?? '',
    field: 'blank',
    turn: isInGrid ? 1 : 0,
  }));
  const [undoable, setUndoable] = useState<Undoable | null>(null);
  /** Rows that the cursor has left: what is missing in them is said. */
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef(sheet);
  latest.current = sheet;

  const change = (next: Sheet) => {
    latest.current = next;
    setSheet(next);
    setUndoable(null);
  };
  const go = (id: string, field: CardField) => {
    settle(cell);
    if (cell.id !== id) setLeft((before) => new Set(before).add(cell.id));
    setCell((before) => ({ id, field, turn: before.turn + 1 }));
  };
  /** A blank that was scanned under the Kazakh layout is shown in digits once it is left. */
  const settle = ({ id, field }: Cell) => {
    const text = latest.current.cards.find((card) => card.id === id)?.blank ?? '';
    const number = field === 'blank' && !/\d/.test(text) ? readBlank(text) : null;
    if (number !== null) change(typed(latest.current, id, { blank: String(number) }));
  };
  const placeOf = (id: string) => latest.current.cards.findIndex((card) => card.id === id);

  return {
    sheet,
    cell,
    undoable,
    left,
    go,
    type: (id: string, field: CardField, text: string) => change(typed(latest.current, id, { [field]: text })),
    control: (control: Sheet['control']) => change({ ...latest.current, control }),
    /**
     * To the next cell or the one before, by Enter not to a settlement that comes with the postal code; from the last column to the
     * next row, which is begun there. False where there is none.
     */
    step: (by: 1 | -1, { isByEnter = false } = {}): boolean => {
      const beside = fieldBeside(cell.field, by);
      const isOver = isByEnter && beside === 'settlement' && isSettled(latest.current.cards[placeOf(cell.id)]);
      const field = isOver ? fieldBeside('settlement', by) : beside;
      if (field !== null) {
        go(cell.id, field);
        return true;
      }
      const place = placeOf(cell.id);
      const card = latest.current.cards[place];
      if (by === 1 && card !== undefined && isBegun(card)) change(withEmptyRow(latest.current, freshId));
      const row = latest.current.cards[place + by];
      if (row !== undefined) go(row.id, by === 1 ? 'blank' : 'amount');
      return row !== undefined;
    },
    /** A row up or down, in the same column. */
    move: (by: 1 | -1) => {
      const place = placeOf(cell.id);
      const card = latest.current.cards[place];
      if (by === 1 && card !== undefined && isBegun(card)) change(withEmptyRow(latest.current, freshId));
      const row = latest.current.cards[place + by];
      if (row !== undefined) go(row.id, cell.field);
    },
    repeat: () => {
      const answer = repeated(latest.current, cell.id, freshId);
      if (!answer) return;
      change(answer.sheet);
      go(answer.id, 'blank');
    },
    remove: () => {
      const before = latest.current;
      const place = placeOf(cell.id);
      const removed = before.cards[place];
      if (removed === undefined || !isBegun(removed)) return;
      const answer = without(before, cell.id, freshId);
      change(answer.sheet);
      setUndoable({ said: { done: 'removed', row: place + 1, count: 1, left: 0 }, before, id: cell.id });
      go(answer.id, 'blank');
    },
    paste: (cells: readonly (readonly string[])[]) => {
      const before = latest.current;
      const answer = pasted(before, cell, { cells, newId: freshId });
      change(withEmptyRow(answer.sheet, freshId));
      const count = cells.length - answer.left;
      const done = answer.left > 0 ? ('pastedLeft' as const) : ('pasted' as const);
      setUndoable({ said: { done, row: placeOf(cell.id) + 1, count, left: answer.left }, before, id: cell.id });
      go(answer.sheet.cards[placeOf(cell.id) + count - 1]?.id ?? cell.id, cell.field);
    },
    undo: () => {
      if (undoable === null) return;
      change(undoable.before);
      go(undoable.id, cell.field);
    },
  };
}

/** Whether a row's settlement is the one that its postal code names. */
const isSettled = (card: TypedCard | undefined): boolean =>
  card !== undefined && card.settlement.trim() === '' && PostalCode.safeParse(card.postalCode).success;

export type SheetState = ReturnType<typeof useSheet>;
