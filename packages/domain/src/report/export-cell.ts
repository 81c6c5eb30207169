/**
 * A cell of a table that is kept as a file: a text, or a number with how many decimals it is written with. A share of 26 % is 0.26;
 * money is in tenge.
 */
export type ExportCell =
  | { kind: 'text'; text: string }
  | { kind: 'number' | 'money' | 'share'; value: number; digits: number };

export const textCell = (text: string): ExportCell => ({ kind: 'text', text });
export const numberCell = (value: number, digits = 0): ExportCell => ({ kind: 'number', value, digits });
/** Of an amount in tiyn; those are written only where there are any. */
export const moneyCell = (tiyn: number): ExportCell => ({
  kind: 'money',
  value: tiyn / 100,
  digits: tiyn % 100 === 0 ? 0 : 2,
});
/** Of a share of one, in whole per cent; empty where there is none. */
export const shareCell = (share: number | null): ExportCell =>
  share === null ? textCell('') : { kind: 'share', value: share, digits: 0 };

/** A cell as CSV has it: a decimal comma and no groups, money without its sign, a share in per cent. */
export function csvTextOf(cell: ExportCell): string {
  if (cell.kind === 'text') return cell.text;
  const shown = cell.kind === 'share' ? cell.value * 100 : cell.value;
  const text = shown.toFixed(cell.digits).replace('.', ',');
  return cell.kind === 'share' ? `${text}%` : text;
}

/** How a spreadsheet is to write a number. */
export function excelFormatOf({ kind, digits }: Exclude<ExportCell, { kind: 'text' }>): string {
  const decimals = digits === 0 ? '' : `.${'0'.repeat(digits)}`;
  return kind === 'share' ? `0${decimals}%` : `#,##0${decimals}${kind === 'money' ? ' "₸"' : ''}`;
}
