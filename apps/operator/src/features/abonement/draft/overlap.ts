import { type FoundSubscription, goesOnFrom, lastMonthOf, standingOf } from '@jazylym/domain/abonement/found';
import type { Month } from '@jazylym/domain/calendar/calendar';
import { addMonths } from '@jazylym/domain/calendar/month';
import type { Offer } from '@jazylym/domain/catalogue/nearest-offer';
import type { DraftLine } from './draft.ts';
import type { Reckoning } from './reckon.ts';

/**
 * What a clerk should know of a line beside others of the same title: it overlaps with another line of this client, whose sets
 * it could join where the months are the same; or with a subscription that still runs, after which it could start; or it goes
 * on after one that runs, which is why it starts later than it could. Never a refusal: two copies may be what is wanted.
 */
export type Overlap =
  | { with: 'line'; other: DraftLine; isSame: boolean }
  | { with: 'running'; until: Month; next: Month }
  | { with: 'none'; goesOnAfter: Month };

type Term = { startMonth: Month; months: number };

const overlaps = (one: Term, other: Term): boolean =>
  one.startMonth <= lastMonthOf(other) && other.startMonth <= lastMonthOf(one);

/** What there is to say of the line `of`, told beside the lines before it and what the subscriber has taken. */
export function overlapOf(
  of: Reckoning,
  lines: readonly Reckoning[],
  taken: readonly FoundSubscription[],
): Overlap | null {
  const before = lines.slice(0, lines.indexOf(of));
  const other = before.find((one) => isSameTitle(one.line, of.line) && overlaps(one, of));
  if (other) {
    const isSame = other.startMonth === of.startMonth && other.months === of.months;
    return { with: 'line', other: other.line, isSame: isSame && of.sets !== null && other.sets !== null };
  }
  const held = standingOf(taken).filter((subscription) => isSameTitle(subscription, of.line));
  const running = held
    .filter((subscription) => overlaps(subscription, of))
    .sort(byEnd)
    .at(-1);
  if (running) return { with: 'running', until: lastMonthOf(running), next: goesOnFrom(running, of.startMonth) };
  const isLater = of.onOffer !== null && of.startMonth > of.onOffer.firstOpen;
  const goesOn = held.some((subscription) => addMonths(lastMonthOf(subscription), 1) === of.startMonth);
  return isLater && goesOn ? { with: 'none', goesOnAfter: addMonths(of.startMonth, -1) } : null;
}

/**
 * What to offer in place of a line that cannot be, to somebody who has the title: not months that they have already. A line that
 * goes on after a running subscription and lies beyond the catalogue is too early to renew: it is left out.
 */
export function offerBeside({ line, offer }: Reckoning, taken: readonly FoundSubscription[]): Offer | null {
  if (offer?.change !== 'term') return offer;
  const isHeld = standingOf(taken).some((one) => isSameTitle(one, line) && overlaps(one, offer));
  return isHeld ? { change: 'remove' } : offer;
}

const isSameTitle = (one: Pick<DraftLine, 'publicationIndex'>, other: Pick<DraftLine, 'publicationIndex'>): boolean =>
  one.publicationIndex === other.publicationIndex;

const byEnd = (one: Term, other: Term): number => (lastMonthOf(one) < lastMonthOf(other) ? -1 : 1);
