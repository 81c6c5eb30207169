import { MOST_LINES } from '@jazylym/domain/abonement/acceptance';
import { type FoundSubscription, goesOnFrom, lastTaken } from '@jazylym/domain/abonement/found';
import { monthOf } from '@jazylym/domain/calendar/month';
import { TermMonths } from '@jazylym/domain/catalogue/catalogue';
import type { Offer } from '@jazylym/domain/catalogue/nearest-offer';
import { firstOpenOf, type QuoteFacts } from '@jazylym/domain/catalogue/start-month';
import type { Draft, DraftLine } from './draft.ts';

type Lines = readonly DraftLine[];

/** Whether another title can be added: an acceptance has a most. */
export const hasRoom = (lines: Lines): boolean => lines.length < MOST_LINES;

/** A title as it is added: from the first open month, for the longest term on offer, one set. */
export const newLine = (id: string, publicationIndex: string): DraftLine => ({
  id,
  publicationIndex,
  startMonth: null,
  months: null,
  sets: '1',
});

export const changeLine = (lines: Lines, id: string, patch: Partial<DraftLine>): DraftLine[] =>
  lines.map((line) => (line.id === id ? { ...line, ...patch } : line));

export const removeLine = (lines: Lines, id: string): DraftLine[] => lines.filter((line) => line.id !== id);

/** Puts a removed line back where it stood; nothing where it is there already, or where there is no room any more. */
export const restoreLine = (lines: Lines, line: DraftLine, position: number): DraftLine[] =>
  lines.some(({ id }) => id === line.id) || !hasRoom(lines) ? [...lines] : lines.toSpliced(position, 0, line);

/** Takes what is offered in place of a line that cannot be. */
export const takeOffer = (lines: Lines, id: string, offer: Offer): DraftLine[] =>
  offer.change === 'remove'
    ? removeLine(lines, id)
    : changeLine(lines, id, { startMonth: offer.startMonth, months: TermMonths.parse(offer.months) });

/** Puts the sets of one line to another of the same title, for the same months. */
export const mergeLines = (lines: Lines, from: DraftLine, into: DraftLine): DraftLine[] =>
  changeLine(removeLine(lines, from.id), into.id, { sets: String(Number(into.sets) + Number(from.sets)) });

/**
 * Repeats what a returning subscriber took last (F3): the same titles, terms and sets, each going on where the last one ends.
 * Titles that are among the lines already are left out. `lineId` makes the id of each new line.
 */
export function repeatLast(draft: Draft, facts: QuoteFacts, lineId: () => string): DraftLine[] {
  const repeated = lastTaken(draft.taken)
    .filter(({ publicationIndex }) => draft.lines.every((line) => line.publicationIndex !== publicationIndex))
    .map((subscription) => ({ ...newLine(lineId(), subscription.publicationIndex), ...termsOf(subscription, facts) }));
  return [...draft.lines, ...repeated].slice(0, MOST_LINES);
}

function termsOf(
  subscription: FoundSubscription,
  facts: QuoteFacts,
): Pick<DraftLine, 'startMonth' | 'months' | 'sets'> {
  const firstOpen = firstOpenOf(subscription.publicationIndex, facts)?.month ?? monthOf(facts.today);
  return {
    startMonth: goesOnFrom(subscription, firstOpen),
    months: TermMonths.catch(12).parse(subscription.months),
    sets: String(subscription.sets),
  };
}
