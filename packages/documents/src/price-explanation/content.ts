import type { Abonement } from '@jazylym/domain/abonement/abonement';
import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { Issuer } from '@jazylym/domain/organisation/issuer';
import { markHeight } from '../sheet/mark-height.ts';
import { paginate } from '../sheet/paginate.ts';
import { copyMark, type Print } from '../sheet/print.ts';
import { addressLine } from '../text/address.ts';
import { dateOnPaper } from '../text/date.ts';
import { type PaperLine, paperLine } from '../text/line.ts';
import { moneyOnPaper } from '../text/money.ts';
import { isAllReversed, reversedMark, standingOf } from '../text/reversed.ts';
import { rowsOf } from '../text/width.ts';
import { both, inBoth, type Words } from '../text/words.ts';

/** `positions`: the № that a title has in the catalogue which priced it, by its abonement's id, as far as they are known. */
export type ExplanationFacts = {
  acceptance: Acceptance;
  issuer: Issuer;
  print: Print;
  positions: Readonly<Record<string, number>>;
};

/** A line with the catalogue's row that its price was read from: `publisher` + `delivery` = `price`, × `sets` = `sum`. */
export type ExplainedLine = PaperLine & { row: string; publisher: string; delivery: string };

/** All that a price explanation says besides its fixed words; the screen and the PDF only lay it out. */
export type ExplanationContent = {
  number: string;
  copy: Words | null;
  /** The mark of the whole, where all of it was reversed. */
  reversed: Words | null;
  date: string;
  issuer: Words;
  isDemo: boolean;
  facility: { code: string; names: Words };
  client: string;
  address: string;
  /** The tariff zone and why it is this one: it follows the delivery address (S11). */
  zone: { name: string; why: string };
  sheets: ExplainedLine[][];
  /** Of what was not reversed. */
  total: string;
};

/** Where each price of an acceptance comes from, for its client: parts, row, zone and reason. */
export function explanationContent({ acceptance, issuer, print, positions }: ExplanationFacts): ExplanationContent {
  const [first] = acceptance.abonements;
  if (first === undefined) throw new Error(`acceptance ${acceptance.id} has no abonement`);
  const { facilityNames, address, deliveryFacilityNames } = first;
  const content = {
    number: first.number,
    copy: copyMark(print),
    reversed: reversedMark(isAllReversed(acceptance)),
    date: dateOnPaper(first.businessDate),
    issuer: issuer.names,
    isDemo: issuer.isDemo,
    facility: { code: first.facilityCode, names: { kk: facilityNames.kk, ru: facilityNames.ru } },
    client: first.subscriber.name,
    address: `${address.postalCode}, ${addressLine(address)}`,
    zone: {
      name: both(first.zone),
      why: `${both('zoneBecause')} ${address.postalCode}; ${both('deliveredBy')}: ${inBoth(deliveryFacilityNames)}`,
    },
    total: moneyOnPaper(standingOf(acceptance).total),
  };
  const lines = acceptance.abonements.map((abonement, index) => ({
    ...paperLine(abonement, index, acceptance.reversedIds.includes(abonement.id)),
    ...partsOf(abonement, positions),
  }));
  const room = {
    first: SHEET - headHeight(content),
    next: SHEET - NEXT_HEAD - markHeight(content.reversed),
    tail: TAIL,
  };
  return { ...content, sheets: paginate(lines, lineHeight, room) };
}

const partsOf = (
  { id, price }: Abonement,
  positions: ExplanationFacts['positions'],
): Omit<ExplainedLine, keyof PaperLine> => {
  const { row, catalogueYear, catalogueVersion } = price;
  const position = positions[id];
  return {
    row: [
      `${both('catalogue')} ${catalogueYear}, ${both('catalogueVersion')} ${catalogueVersion}`,
      ...(position === undefined ? [] : [`№\u00a0${position}`]),
      `${row.months} ${both('monthsCount')}`,
      both(row.zone),
    ].join(' · '),
    publisher: moneyOnPaper(row.publisher),
    delivery: moneyOnPaper(row.delivery),
  };
};

/** Measures of the A5 sheet in mm; `price-explanation.css` and `.typ` set rows of this pitch in these widths. */
const SHEET = 210 - 2 * 9;
const ROW = 3.5;
const WIDTH = 130;
const NEXT_HEAD = 16;
const TAIL = 12;

const headHeight = (content: Omit<ExplanationContent, 'sheets'>): number =>
  ROW *
    (rowsOf(inBoth(content.issuer), 84, 8) +
      rowsOf(`${content.facility.code} ${inBoth(content.facility.names)}`, 84, 8) +
      rowsOf(content.client, WIDTH - 34, 8) +
      rowsOf(content.address, WIDTH - 34, 8) +
      rowsOf(`${content.zone.name}: ${content.zone.why}`, WIDTH - 34, 8) +
      (content.isDemo ? 1.5 : 0)) +
  markHeight(content.reversed) +
  34;

const lineHeight = ({ title, row, term, publicationIndex, position, reversed }: ExplainedLine): number =>
  ROW *
    (rowsOf(`${position}. ${inBoth(title)}`, WIDTH, 9) +
      rowsOf(`${publicationIndex} · ${term}`, WIDTH, 7.5) +
      rowsOf(`${both('catalogueRow')}: ${row}`, WIDTH, 7.5)) +
  markHeight(reversed) +
  12;
