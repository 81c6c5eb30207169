import { type ExportCell, excelFormatOf } from '@jazylym/domain/report/export-cell';

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TIES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** What XML cannot hold at all. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
const UNWRITABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNWRITABLE, '')
    .replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? '');

/** The parts of a workbook besides its sheets and styles, by their paths. */
export function bookParts(sheets: readonly string[]): Record<string, string> {
  const each = (part: (name: string, number: number) => string): string =>
    sheets.map((name, place) => part(name, place + 1)).join('');
  const styles = sheets.length + 1;
  return {
    '[Content_Types].xml': `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPE}.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${TIES}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${XML}<workbook xmlns="${MAIN}" xmlns:r="${TIES}"><sheets>${each((name, n) => `<sheet name="${escaped(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${TIES}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${styles}" Type="${TIES}/styles" Target="styles.xml"/></Relationships>`,
  };
}

/** Where a sheet begins; its first row stays in sight where it is kept. */
export function sheetStart(columns: readonly { width: number }[], { isKept } = { isKept: true }): string {
  const pane = '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>';
  const view = `<sheetView workbookViewId="0">${isKept ? pane : ''}</sheetView>`;
  const widths = columns
    .map(({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  return `${XML}<worksheet xmlns="${MAIN}"><sheetViews>${view}</sheetViews><cols>${widths}</cols><sheetData>`;
}

export const sheetEnd = '</sheetData></worksheet>';

/** A cell of a table, or a text that is bold or goes on in a next line. */
export type SheetCell = ExportCell | { bold: string } | { wrapped: string };

/** The styles before those of numbers: plain, bold, wrapped. */
const [BOLD, WRAPPED, FIRST_NUMBER] = [1, 2, 3];
/** Formats below are a spreadsheet's own. */
const FIRST_FORMAT = 164;

/** Writes rows, and the styles of the formats that they used. */
export function stylesOf(): { row(number: number, cells: readonly SheetCell[]): string; xml(): string } {
  const formats: string[] = [];
  const styleOf = (format: string): number => {
    const known = formats.indexOf(format);
    return FIRST_NUMBER + (known === -1 ? formats.push(format) - 1 : known);
  };
  const written = (cell: SheetCell, at: string): string => {
    if ('bold' in cell) return textOf(cell.bold, at, BOLD);
    if ('wrapped' in cell) return textOf(cell.wrapped, at, WRAPPED);
    if (cell.kind === 'text') return textOf(cell.text, at, 0);
    return `<c r="${at}" s="${styleOf(excelFormatOf(cell))}"><v>${cell.value}</v></c>`;
  };
  return {
    row: (number, cells) =>
      `<row r="${number}">${cells.map((cell, place) => written(cell, `${columnName(place)}${number}`)).join('')}</row>`,
    xml: () => styles(formats),
  };
}

const textOf = (text: string, at: string, style: number): string =>
  text === ''
    ? ''
    : `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;

const columnNames: string[] = [];

/** A, B, … Z, AA, AB … */
function columnName(place: number): string {
  const known = columnNames[place];
  if (known !== undefined) return known;
  const before = Math.floor(place / 26) - 1;
  const name = (before < 0 ? '' : columnName(before)) + String.fromCharCode(65 + (place % 26));
  columnNames[place] = name;
  return name;
}

function styles(formats: readonly string[]): string {
  const font = '<sz val="11"/><name val="Calibri"/>';
  const numbers = formats
    .map((format, place) => `<numFmt numFmtId="${FIRST_FORMAT + place}" formatCode="${escaped(format)}"/>`)
    .join('');
  const plain = 'fillId="0" borderId="0" xfId="0"';
  const cells = [
    `<xf numFmtId="0" fontId="0" ${plain}/>`,
    `<xf numFmtId="0" fontId="1" ${plain} applyFont="1"/>`,
    `<xf numFmtId="0" fontId="0" ${plain} applyAlignment="1"><alignment wrapText="1" vertical="top"/></xf>`,
    ...formats.map((_, place) => `<xf numFmtId="${FIRST_FORMAT + place}" fontId="0" ${plain} applyNumberFormat="1"/>`),
  ];
  return `${XML}<styleSheet xmlns="${MAIN}">${formats.length === 0 ? '' : `<numFmts count="${formats.length}">${numbers}</numFmts>`}<fonts count="2"><font>${font}</font><font><b/>${font}</font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs></styleSheet>`;
}
