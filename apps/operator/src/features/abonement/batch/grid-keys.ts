import type { ClipboardEvent, KeyboardEvent } from 'react';
import { readPhysically } from '../field/text-field.tsx';
import { IN_DIGITS } from './columns.ts';
import { cellsOf } from './paste.ts';
import type { SheetState } from './use-sheet.ts';

/** The keys of the grid, by where they are and not by what their layout writes. */
export function onGridKey(event: KeyboardEvent<HTMLElement>, grid: SheetState): void {
  if (event.nativeEvent.isComposing || event.altKey) return;
  if (isDone(event, grid)) event.preventDefault();
  else if (event.target instanceof HTMLInputElement && IN_DIGITS.has(grid.cell.field))
    readPhysically(event as KeyboardEvent<HTMLInputElement>);
}

/** Whether the key was one of the grid's; Tab leaves it beyond the last row and before the first. */
function isDone(event: KeyboardEvent, grid: SheetState): boolean {
  const { key, shiftKey, ctrlKey, metaKey } = event;
  if (ctrlKey || metaKey) return withControl(event, grid);
  switch (key) {
    case 'Tab':
      return grid.step(shiftKey ? -1 : 1);
    case 'Enter':
      grid.step(shiftKey ? -1 : 1, { isByEnter: true });
      return true;
    case 'ArrowUp':
    case 'ArrowDown':
      grid.move(key === 'ArrowUp' ? -1 : 1);
      return true;
    default:
      return false;
  }
}

function withControl({ code, key }: KeyboardEvent, grid: SheetState): boolean {
  if (code === 'KeyD') grid.repeat();
  else if (key === 'Delete') grid.remove();
  else if (code === 'KeyZ' && grid.undoable !== null) grid.undo();
  else return false;
  return true;
}

/** Cells of a spreadsheet fill rows; one cell is pasted as any text. */
export function onGridPaste(event: ClipboardEvent<HTMLElement>, grid: SheetState): void {
  const cells = cellsOf(event.clipboardData.getData('text/plain'));
  if (cells === null) return;
  event.preventDefault();
  grid.paste(cells);
}
