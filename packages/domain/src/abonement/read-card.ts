import type { CalendarDate, Month } from '../calendar/calendar.ts';
import { readDate } from '../calendar/read.ts';
import { PublicationIndex, TermMonths } from '../catalogue/catalogue.ts';
import { undoWrongLayout } from '../catalogue/layout.ts';
import { readTenge } from '../money/read.ts';
import type { Tiyn } from '../money/tiyn.ts';
import { BlankNumber } from '../organisation/collector.ts';
import type { PostalCode } from '../organisation/postal-code.ts';
import { DeliveryAddress, MOST_SETS, Subscriber } from './abonement.ts';
import { CARD_FIELDS, type CardField, type CardProblem, type TypedCard } from './card.ts';
import { readStartMonth } from './read-month.ts';

/** What a card's texts say. An empty settlement is the one that the postal code names. */
export type CardValues = {
  blank: number;
  takenOn: CalendarDate;
  publicationIndex: PublicationIndex;
  startMonth: Month;
  months: number;
  sets: number;
  name: string;
  postalCode: PostalCode;
  settlement: string;
  street: string;
  house: string;
  flat: string;
  /** In tiyn. */
  amount: Tiyn;
};

/** Each field that can be read, and the problem of each that cannot: what is half typed already says something. */
export type CardReading = { values: Partial<CardValues>; problems: CardProblem[] };

/** Street, house and flat are asked for where a city needs them; the settlement comes with the postal code. */
const MAY_BE_EMPTY: ReadonlySet<CardField> = new Set(['settlement', 'street', 'house', 'flat']);

/** Reads a card as it was typed or scanned; `today` completes dates without a year. */
export function readCard(card: TypedCard, today: CalendarDate): CardReading {
  const reading: CardReading = { values: {}, problems: [] };
  for (const field of CARD_FIELDS) readField(reading, field, { text: card[field], today });
  return reading;
}

/** Reads one field into what was read before it. */
function readField<Field extends CardField>(
  { values, problems }: CardReading,
  field: Field,
  { text, today }: { text: string; today: CalendarDate },
): void {
  if (text.trim() === '' && !MAY_BE_EMPTY.has(field)) {
    problems.push({ reason: 'missing', field });
    return;
  }
  const value = READERS[field](text, values.takenOn ?? today, today);
  if (value === null) problems.push({ reason: 'unreadable', field, text });
  else values[field] = value;
}

/** Whether every field could be read. */
export const isWhole = (reading: CardReading): reading is { values: CardValues; problems: CardProblem[] } =>
  reading.problems.length === 0;

type Readers = {
  [Field in CardField]: (text: string, takenOn: CalendarDate, today: CalendarDate) => CardValues[Field] | null;
};

const { name } = Subscriber.options[0].shape;
const { postalCode, settlement, street, house, flat } = DeliveryAddress.shape;

const READERS: Readers = {
  blank: readBlank,
  takenOn: (text, _takenOn, today) => readDate(text, today),
  publicationIndex: readIndex,
  startMonth: readStartMonth,
  months: (text) => TermMonths.safeParse(readCount(text)).data ?? null,
  sets: (text) => inRange(readCount(text), MOST_SETS),
  name: (text) => name.safeParse(text).data ?? null,
  postalCode: (text) => postalCode.safeParse(text).data ?? null,
  settlement: (text) => (text.trim() === '' ? '' : (settlement.safeParse(text).data ?? null)),
  street: (text) => street.safeParse(text).data ?? null,
  house: (text) => house.safeParse(text).data ?? null,
  flat: (text) => flat.safeParse(text).data ?? null,
  amount: (text) => readTenge(text),
};

/**
 * The number of a blank: its digits, with or without №, zeros before and spaces; or what a scanner writes for them under the Kazakh
 * layout, whose digit row has letters and signs (`"әі` for 123). Digits among such signs are no number: nobody can say which.
 */
export function readBlank(text: string): number | null {
  const plain = text.replace(/[\s\p{Pd}№#]/gu, '');
  const readings = /\d/.test(plain) ? [plain] : undoWrongLayout(plain);
  const digits = readings.find((reading) => /^\d{1,15}$/.test(reading));
  return digits === undefined ? null : (BlankNumber.safeParse(Number(digits)).data ?? null);
}

/** An index as it is stored; also from the keys of another layout (`.ғіүң` for 75384). */
function readIndex(text: string): PublicationIndex | null {
  const plain = text.replace(/\s/g, '');
  const isIndex = (reading: string): boolean => PublicationIndex.safeParse(reading).success;
  if (isIndex(plain.toUpperCase())) return plain.toUpperCase();
  return (
    undoWrongLayout(plain)
      .map((reading) => reading.toUpperCase())
      .find(isIndex) ?? null
  );
}

const readCount = (text: string): number | null => (/^\d{1,6}$/.test(text.trim()) ? Number(text) : null);

const inRange = (count: number | null, most: number): number | null =>
  count !== null && count >= 1 && count <= most ? count : null;
