import type { CertifiedProtocol } from '@jazylym/domain/day/certify';
import type { DayRow, ExtendedProtocol } from '@jazylym/domain/day/protocol';
import type { Issuer } from '@jazylym/domain/organisation/issuer';
import { formatMoment } from '@jazylym/i18n/format';
import { DAY_SHEET, type DayHead, dayHeadHeight, NEXT_HEAD, twoOf } from '../sheet/day-head.ts';
import { partTables, type TablePart } from '../sheet/part-tables.ts';
import type { Table } from '../sheet/table.ts';
import { dateOnPaper } from '../text/date.ts';
import { dayWords, inBothOf } from '../text/day-words.ts';
import { rowsOf } from '../text/width.ts';
import { inBoth, type Words } from '../text/words.ts';
import { cashCount, cashStatement, collectorsTable } from './cash-tables.ts';
import { text } from './columns.ts';
import { cardsTable, numbersTable } from './numbers-table.ts';
import { registerSheets } from './register.ts';
import { byChannel, byPayment, byPublication, corrections, invoicesPaid, reversals } from './trade-tables.ts';

/**
 * What a protocol is made of; the order of `rows`, the day's abonements, does not matter. `address` is where its seal is verified: the
 * QR code says it. Without `sealed` it is a draft.
 */
export type ProtocolFacts = {
  protocol: ExtendedProtocol;
  rows: readonly DayRow[];
  sealed: { certified: CertifiedProtocol; address: string } | null;
  issuer: Pick<Issuer, 'names' | 'isDemo'>;
};

/** All that a protocol says besides its fixed words; the screen and the PDF only lay it out. */
export type ProtocolContent = DayHead & {
  /** The number; of a draft none. */
  number: string | null;
  /** The mark of a draft, and why it is one; null on a certified protocol. */
  draft: { mark: Words; why: Words } | null;
  sheets: TablePart[][];
  tail: Tail;
  /** Every abonement of the day, on sheets that follow the signed ones. */
  register: TablePart[][];
  /** What stands at the foot of every sheet, so that none can be changed for that of another day. */
  foot: string;
};

type Tail = {
  /** Why something differs; null where nothing does or nothing is said. */
  reason: string | null;
  certifiedAt: string | null;
  /** Who signs by hand; the name is there where it is known. */
  signatures: { who: Words; name: string }[];
  seal: Seal | null;
};

/** The seal in groups, so that it can be read aloud and compared. */
type Seal = { keyId: string; seal: string; digest: string; address: string };

/** The extended protocol of a day as it is filed (S10): draft or certified, in two languages, its sums carried from sheet to sheet. */
export function protocolContent({ protocol, rows, sealed, issuer }: ProtocolFacts): ProtocolContent {
  const certified = sealed?.certified ?? null;
  const { facility, branchNames, businessDate } = protocol;
  const number = certified?.content.number ?? null;
  const date = dateOnPaper(businessDate);
  const content = {
    number,
    draft: certified === null ? { mark: dayWords('draft'), why: dayWords('notCertified') } : null,
    isDemo: issuer.isDemo,
    post: twoOf(issuer.names),
    facility: { code: facility.code, names: twoOf(facility.names) },
    branch: twoOf(branchNames),
    date,
    tail: tailOf(sealed),
    foot: [facility.code, date, number === null ? inBothOf('draft') : `№\u00a0${number}`, shortDigest(certified)]
      .filter(Boolean)
      .join(' · '),
  };
  const room = { first: DAY_SHEET - headHeight(content), next: DAY_SHEET - NEXT_HEAD, tail: tailHeight(content.tail) };
  const words = { over: dayWords('carriedOver'), forward: dayWords('broughtForward') };
  return {
    ...content,
    sheets: partTables(tablesOf(protocol, certified), room, words),
    register: registerSheets(protocol, rows, words),
  };
}

/** What there was nothing of is named on a line each, so that nobody adds any by hand. */
function tablesOf(protocol: ExtendedProtocol, certified: CertifiedProtocol | null): Table[] {
  const trade = [
    byPayment(protocol),
    byPublication(protocol),
    byChannel(protocol),
    reversals(protocol),
    corrections(protocol),
    invoicesPaid(protocol),
    numbersTable(protocol),
    collectorsTable(protocol),
  ];
  const absent = trade.filter(({ rows }) => rows.length === 0);
  const nothing: Table = {
    title: dayWords('none'),
    columns: [text('none', 180)],
    rows: absent.map(({ title }) => ({ kind: 'apart', cells: [inBoth(title)] })),
    hasHeadings: false,
    isCarried: false,
  };
  const cash = cashCount(certified);
  return [
    ...trade.filter((table) => !absent.includes(table)),
    ...(absent.length > 0 ? [nothing] : []),
    cashStatement(protocol, certified),
    ...(cash === null ? [] : [cash]),
    cardsTable(protocol, certified),
  ];
}

function tailOf(sealed: ProtocolFacts['sealed']): Tail {
  const content = sealed?.certified.content;
  return {
    reason: content?.reason ? content.reason : null,
    certifiedAt: content === undefined ? null : formatMoment(content.certifiedAt, 'kk'),
    signatures: [
      { who: dayWords('operator'), name: content?.operator.name ?? '' },
      { who: dayWords('head'), name: content?.head?.name ?? '' },
    ],
    seal: sealed === null ? null : sealOf(sealed),
  };
}

const sealOf = ({ certified, address }: NonNullable<ProtocolFacts['sealed']>): Seal => ({
  keyId: certified.keyId,
  seal: groups(certified.seal),
  digest: groups(certified.digest),
  address,
});

/** «abcdefgh ijkl…»: eight signs a group. */
const groups = (text: string): string => text.match(/.{1,8}/g)?.join(' ') ?? '';

/** The first sixteen signs tell two protocols apart; the whole digest stands at the end. */
const shortDigest = (certified: CertifiedProtocol | null): string => groups(certified?.digest.slice(0, 16) ?? '');

/** Measures of the A4 sheet in mm; `protocol.typ` sets rows of this pitch in these widths. */
const ROW = 3.9;
const REASON_WIDTH = 109;

const headHeight = (content: Omit<ProtocolContent, 'sheets' | 'register'>): number =>
  dayHeadHeight(content) + 7 + (content.draft === null ? 0 : 7);

function tailHeight({ reason, signatures, seal }: Tail): number {
  const said = reason === null ? 0 : ROW * rowsOf(reason, REASON_WIDTH, 9) + 3;
  const signed = signatures.reduce((sum, { name }) => sum + 11 + ROW * rowsOf(name, 58, 9), 0);
  return 8 + said + signed + (seal === null ? 0 : sealHeight(seal));
}

/** Each name beside them takes two rows at most, as the time does. */
const sealHeight = ({ keyId, seal, digest, address }: Seal): number =>
  Math.max(
    36,
    4 + ROW * [keyId, seal, digest, address].reduce((sum, one) => sum + Math.max(2, rowsOf(one, 93, 8)), 2) + 3,
  ) + 7;
