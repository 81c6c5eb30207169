import { code128Svg, qrSvg } from '../code/picture.ts';
import { type InvoiceFacts, invoiceContent } from '../invoice/content.ts';
import { type ExplanationFacts, explanationContent } from '../price-explanation/content.ts';
import { type ProtocolFacts, protocolContent } from '../protocol/content.ts';
import { type Ps1Facts, ps1Content } from '../ps1/content.ts';
import { type ReceiptFacts, receiptContent } from '../receipt/content.ts';
import { pageMark } from '../sheet/page-mark.ts';
import { type SortingFacts, sortingContent } from '../sorting-list/content.ts';
import { allDayWords, dayWords, inBothOf } from '../text/day-words.ts';
import { allWords, both, inBoth, type LabelName } from '../text/words.ts';

/** A template below `src/`, and the JSON text that it lays out as `sys.inputs.data`: the content that the screen shows. */
export type Typeset = { template: string; data: string };

type Titled = { number: string };

/** The document's title, by which a reader's program names its window: which paper, and its number or the first and the last. */
function titleOf(name: LabelName, papers: readonly Titled[]): string {
  const [first, last] = [papers[0]?.number ?? '', papers.at(-1)?.number ?? ''];
  return `${both(name)} № ${first === last ? first : `${first} … ${last}`}`;
}

const typeset = <Paper extends Titled>(template: string, name: LabelName, papers: readonly Paper[]): Typeset => ({
  template,
  data: JSON.stringify({ words: allWords(), title: titleOf(name, papers), papers }),
});

const codesOf = (number: string) => ({ qr: qrSvg(number), bars: code128Svg(number) });

const withPages = <Line>(sheets: readonly Line[][]) =>
  sheets.map((lines, index) => ({ lines, page: pageMark(index, sheets.length), isLast: index === sheets.length - 1 }));

/** Forms PS-1, a page each. */
export const ps1Pages = (forms: readonly Ps1Facts[]): Typeset =>
  typeset(
    'ps1/ps1.typ',
    'abonement',
    forms.map((facts) => ({ ...ps1Content(facts), ...codesOf(facts.abonement.number) })),
  );

/** A receipt; null for an acceptance paid by account. */
export function receiptPages(facts: ReceiptFacts): Typeset | null {
  const content = receiptContent(facts);
  if (content === null) return null;
  const fiscalQr = content.fiscal?.qr ? qrSvg(content.fiscal.qr) : null;
  return typeset('receipt/receipt.typ', 'receipt', [{ ...content, fiscalQr, sheets: withPages(content.sheets) }]);
}

/** An invoice; null for an acceptance paid in cash. */
export function invoicePages(facts: InvoiceFacts): Typeset | null {
  const content = invoiceContent(facts);
  if (content === null) return null;
  return typeset('invoice/invoice.typ', 'invoice', [
    { ...content, ...codesOf(content.number), sheets: withPages(content.sheets) },
  ]);
}

export function explanationPages(facts: ExplanationFacts): Typeset {
  const content = explanationContent(facts);
  return typeset('price-explanation/price-explanation.typ', 'priceExplanation', [
    { ...content, sheets: withPages(content.sheets) },
  ]);
}

/**
 * Sheets of tables with their marks, «1-бет, барлығы 4 / стр. 1 из 4»: one sheet alone says so too, since none may be missing. So many
 * stand `before` and `after` them.
 */
const withTables = <Part>(sheets: readonly Part[][], { before = 0, after = 0 } = {}) =>
  sheets.map((parts, index) => ({
    parts,
    page: inBothOf('page', { page: before + index + 1, of: before + sheets.length + after }),
    isLast: index === sheets.length - 1,
  }));

/** A paper of the operational day. */
const dayTypeset = (template: string, title: string, paper: object): Typeset => ({
  template,
  data: JSON.stringify({
    words: allWords(),
    said: allDayWords(),
    continued: dayWords('continued'),
    title,
    papers: [paper],
  }),
});

/** The extended protocol of a day, draft or certified. */
export function protocolPages(facts: ProtocolFacts): Typeset {
  const content = protocolContent(facts);
  const { number, date, facility, draft, sheets, register } = content;
  const which =
    number === null ? `${facility.code} ${date}, ${inBoth(draft?.mark ?? dayWords('draft'))}` : `№ ${number}`;
  return dayTypeset('protocol/protocol.typ', `${inBothOf('protocol')} ${which}`, {
    ...content,
    sheets: withTables(sheets, { after: register.length }),
    register: withTables(register, { before: sheets.length }),
    qr: facts.sealed === null ? null : qrSvg(facts.sealed.address),
  });
}

/** The lists of a day's sorted delivery cards. */
export function sortingPages(facts: SortingFacts): Typeset {
  const content = sortingContent(facts);
  const title = `${inBothOf('sortingList')} ${content.facility.code} ${content.date}`;
  return dayTypeset('sorting-list/sorting-list.typ', title, { ...content, sheets: withTables(content.sheets) });
}
