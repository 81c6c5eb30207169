import type { ExportCell } from '@jazylym/domain/report/export-cell';

/** A table as it is shown: heads, rows in their order, and the whole under them where there is one. */
export type ShownTable = { heads: string[]; rows: ExportCell[][]; total: ExportCell[] | null };

/** Numbers as `formatNumber`, `formatMoney` and `formatPercent` write them: narrow spaces between groups, a true minus sign. */
const NUMBER = /^([−-]?)(\d{1,3}(?:\u202f\d{3})*)(?:([.,])(\d+))?(?:\u00a0?(₸|%))?$/u;

/** Reads a shown cell. What is no number of ours stays text: an index, a date, «1,2 млн». */
export function readShown(shown: string): ExportCell {
  const text = shown.trim();
  const match = NUMBER.exec(text);
  // Five digits without a group are an index, not a number: numbers of ours have groups from a thousand on.
  if (match === null) return { kind: 'text', text };
  const [, minus, whole = '', , fraction = '', unit] = match;
  const amount = Number(`${whole.replaceAll('\u202f', '')}.${fraction || '0'}`);
  const value = minus === '' ? amount : -amount;
  const digits = fraction.length;
  if (unit === '%') return { kind: 'share', value: value / 100, digits };
  return { kind: unit === '₸' ? 'money' : 'number', value, digits };
}

/** Reads a table of the page. Its first column is names, so a name that looks like a number stays a text. */
export function readTable(table: HTMLTableElement): ShownTable {
  const cellsOf = (row: HTMLTableRowElement): ExportCell[] =>
    [...row.cells].map((cell, place) => {
      const text = cell.textContent.replaceAll(/\s*\n\s*/g, ' ').trim();
      return place === 0 ? { kind: 'text', text } : readShown(text);
    });
  const [head] = table.tHead?.rows ?? [];
  const [foot] = table.tFoot?.rows ?? [];
  return {
    heads: [...(head?.cells ?? [])].map((cell) => cell.textContent.trim()),
    rows: [...table.tBodies].flatMap((body) => [...body.rows]).map(cellsOf),
    total: foot === undefined ? null : cellsOf(foot),
  };
}
