import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { FiscalMark } from '@jazylym/domain/abonement/fiscal-mark';
import { subtractTiyn } from '@jazylym/domain/money/tiyn';
import type { Issuer } from '@jazylym/domain/organisation/issuer';
import { formatTime } from '@jazylym/i18n/format';
import { markHeight } from '../sheet/mark-height.ts';
import { paginate } from '../sheet/paginate.ts';
import { copyMark, type Print } from '../sheet/print.ts';
import { dateOnPaper } from '../text/date.ts';
import { type PaperLine, paperLines } from '../text/line.ts';
import { moneyOnPaper } from '../text/money.ts';
import { isAllReversed, reversedMark, standingOf } from '../text/reversed.ts';
import { takenOnPaper } from '../text/taken.ts';
import { rowsOf } from '../text/width.ts';
import { inBoth, type Words } from '../text/words.ts';

/** What a receipt is made of; `fiscal` is what a fiscal device said of the sale, null where there is none. */
export type ReceiptFacts = { acceptance: Acceptance; issuer: Issuer; print: Print; fiscal: FiscalMark | null };

/** All that a receipt says besides its fixed words; the screen and the PDF only lay it out. */
export type ReceiptContent = {
  number: string;
  copy: Words | null;
  /** The mark of the whole, where all of it was reversed. */
  reversed: Words | null;
  isDemo: boolean;
  issuer: { names: Words; bin: string };
  facility: { code: string; names: Words };
  date: string;
  /** Of whom the money was received. */
  from: string;
  /** Which collector received it, where it was not the counter; null at the counter. */
  takenBy: string | null;
  /** The lines of each sheet. */
  sheets: PaperLine[][];
  total: string;
  given: string;
  change: string;
  /** What was given back of the money for reversed lines, and what is left of it; null where nothing was. */
  reduced: { takenBack: string; left: string } | null;
  operator: string;
  fiscal: FiscalMark | null;
};

/**
 * The receipt for cash taken for an acceptance, its number that of the first abonement; null for one paid by account, which
 * has an invoice. It goes on to say what was taken, and below what was given back of it.
 */
export function receiptContent({ acceptance, issuer, print, fiscal }: ReceiptFacts): ReceiptContent | null {
  const { abonements, total, payment } = acceptance;
  const [first] = abonements;
  if (payment.method !== 'cash' || first === undefined) return null;
  const { kk, ru } = first.facilityNames;
  const { total: left } = standingOf(acceptance);
  const content = {
    number: first.number,
    copy: copyMark(print),
    reversed: reversedMark(isAllReversed(acceptance)),
    isDemo: issuer.isDemo,
    issuer: { names: issuer.names, bin: issuer.bin },
    facility: { code: first.facilityCode, names: { kk, ru } },
    date: `${dateOnPaper(first.businessDate)}, ${formatTime(first.acceptedAt).slice(0, 5)}`,
    from: first.subscriber.name,
    takenBy: first.taken && takenOnPaper(first.taken),
    total: moneyOnPaper(total),
    given: moneyOnPaper(payment.given),
    change: moneyOnPaper(payment.change),
    reduced: left < total ? { takenBack: moneyOnPaper(subtractTiyn(total, left)), left: moneyOnPaper(left) } : null,
    operator: first.operatorName,
    fiscal,
  };
  const room = {
    first: SHEET - headHeight(content),
    next: SHEET - NEXT_HEAD - markHeight(content.reversed),
    tail: tailHeight(content),
  };
  return { ...content, sheets: paginate(paperLines(acceptance), lineHeight, room) };
}

/** Measures of the A6 sheet in mm; `receipt.css` and `receipt.typ` set rows of this pitch in these widths. */
const SHEET = 148 - 2 * 6;
const NEXT_HEAD = 18;
const ROW = 3.2;
const WIDTH = 93;

const headHeight = ({ issuer, facility, from, takenBy, isDemo, reversed }: Omit<ReceiptContent, 'sheets'>): number =>
  ROW *
    (rowsOf(inBoth(issuer.names), WIDTH, 7.5) +
      1 +
      rowsOf(`${facility.code} ${inBoth(facility.names)}`, WIDTH, 7.5) +
      rowsOf(from, WIDTH - 38, 7.5) +
      (takenBy === null ? 0 : rowsOf(takenBy, WIDTH - 38, 7.5)) +
      (isDemo ? 2.5 : 0)) +
  markHeight(reversed) +
  30;

const lineHeight = ({ title, publicationIndex, term, reversed }: PaperLine): number =>
  ROW * (rowsOf(inBoth(title), 58, 7.5) + rowsOf(`${publicationIndex} · ${term}`, 58, 6.5)) +
  1.6 +
  markHeight(reversed);

function tailHeight({ fiscal, operator, reduced }: Omit<ReceiptContent, 'sheets'>): number {
  const lines = fiscal?.lines.reduce((rows, line) => rows + rowsOf(line, 60, 6.5), 0) ?? 1;
  const mark = Math.max(lines * ROW + 4, fiscal?.qr ? 28 : 0);
  return 20 + (reduced ? 10 : 0) + mark + 10 + ROW * rowsOf(operator, 44, 6.5);
}
