import { markHeight } from '../sheet/mark-height.ts';
import type { Room } from '../sheet/paginate.ts';
import type { PaperLine } from '../text/line.ts';
import { rowsOf } from '../text/width.ts';
import { inBoth } from '../text/words.ts';
import type { InvoiceContent } from './content.ts';

/** Measures of the A4 sheet in mm; `invoice.css` and `invoice.typ` set rows of this pitch in these widths. */
const SHEET = 297 - 2 * 12;
const ROW = 3.9;
const NEXT_HEAD = 28;
/** Codes, title, headings, rules and the spaces between the parts of the first sheet's head. */
const FIXED_HEAD = 100;
const FIXED_TAIL = 45;
/** Of the names in the table for the payment order, and of the text beside the words "supplier" and "payer". */
const ORDER_WIDTH = 87;
const PARTY_WIDTH = 136;

type Said = Omit<InvoiceContent, 'sheets'>;

export const invoiceRoom = (content: Said): Room => ({
  first: SHEET - headHeight(content),
  next: SHEET - NEXT_HEAD - markHeight(content.reversed),
  tail:
    FIXED_TAIL +
    4.7 * content.further.length +
    ROW * [content.inWords?.kk ?? '', content.inWords?.ru ?? ''].reduce((sum, said) => sum + rowsOf(said, 180, 9), 0),
});

function headHeight({ issuer, facility, payer, purpose, status, reversed }: Said): number {
  const rows = [
    rowsOf(inBoth(issuer.names), ORDER_WIDTH, 9),
    rowsOf(inBoth(issuer.bank), ORDER_WIDTH, 9),
    rowsOf(purpose, PARTY_WIDTH, 9),
    rowsOf(inBoth(issuer.names), PARTY_WIDTH, 9),
    rowsOf(inBoth(issuer.address), PARTY_WIDTH, 9),
    rowsOf(`${facility.code} ${inBoth(facility.names)}`, PARTY_WIDTH, 9),
    rowsOf(payer.name, PARTY_WIDTH, 9),
    rowsOf(payer.address, PARTY_WIDTH, 9),
    rowsOf(payer.account, PARTY_WIDTH, 9),
    rowsOf(status.words, 180, 10),
  ];
  return FIXED_HEAD + markHeight(reversed) + ROW * rows.reduce((sum, one) => sum + one, 0);
}

export const invoiceLineHeight = ({ title, term, reversed }: PaperLine): number =>
  ROW * (rowsOf(inBoth(title), 68, 9) + rowsOf(term, 68, 8)) + 2.2 + markHeight(reversed);
