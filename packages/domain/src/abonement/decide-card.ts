import type { CalendarDate } from '../calendar/calendar.ts';
import { addDays } from '../calendar/date.ts';
import type { AcceptanceOrder } from '../catalogue/catalogue.ts';
import { type Quote, quote } from '../catalogue/quote.ts';
import { type Catalogues, entriesOfTitle } from '../catalogue/start-month.ts';
import type { Collector } from '../organisation/collector.ts';
import type { DeliveryPlace } from '../organisation/organisation.ts';
import { MOST_CASH, type Price } from './abonement.ts';
import { acceptAbonements } from './accept.ts';
import type { Accepted } from './acceptance.ts';
import { lackOf } from './address.ts';
import type { CardProblem, CardRemark, Taken, TypedCard } from './card.ts';
import { firstOfEach, refused } from './card-refusal.ts';
import { requestOf } from './card-request.ts';
import { type CardValues, isWhole, readCard } from './read-card.ts';

/** How a blank stands to the collector who hands the card in. */
export type BlankState = 'held' | 'notIssued' | 'issuedToAnother' | 'used' | 'ended';

/** What a card is decided from. `graceDays`: for how many days after the date taken a card may still be handed in. */
export type CardFacts = {
  batchId: string;
  today: CalendarDate;
  graceDays: number;
  collector: Collector;
  blankStateOf: (number: number) => BlankState;
  /** The catalogues in force on a day; empty where there was none. */
  cataloguesOn: (date: CalendarDate) => Catalogues;
  order: AcceptanceOrder;
  placeOf: (postalCode: string) => DeliveryPlace | null;
};

/** `values` is what could be read of the card, whatever became of it; prices in tiyn. */
export type CardDecision = { cardId: string; values: Partial<CardValues> } & (
  | { ok: true; accepted: Accepted; price: Price; taken: Taken; remarks: CardRemark[] }
  | { ok: false; problems: CardProblem[] }
);

/**
 * Decides a card as an acceptance of one line in cash by the rules of the counter (S9-10), on the date taken: its price, deadline and
 * catalogues are that day's, within the grace. All that hinders it is told, at most one problem a field, in the order of the fields.
 */
export function decideCard(card: TypedCard, facts: CardFacts): CardDecision {
  const reading = readCard(card, facts.today);
  const { values } = reading;
  const problems = [
    ...reading.problems,
    ...blankProblem(values, facts),
    ...takenProblem(values, facts),
    ...addressProblem(values, facts),
  ];
  const quoted = quoteOf(values, facts);
  if (quoted === null) problems.push(...indexProblem(values, facts));
  if (quoted?.ok === false) problems.push(refused(quoted.rejection));
  if (quoted?.ok && quoted.price.total > MOST_CASH)
    problems.push({ reason: 'unreadable', field: 'sets', text: card.sets });

  const cardId = card.id;
  if (problems.length > 0 || !isWhole(reading) || !quoted?.ok)
    return { cardId, values, ok: false, problems: firstOfEach(problems) };
  const { price } = quoted;
  const place = facts.placeOf(reading.values.postalCode);
  const request = requestOf(card, reading.values, price, { place, collector: facts.collector });
  const decision = acceptAbonements(request, {
    catalogues: facts.cataloguesOn(reading.values.takenOn),
    order: facts.order,
    place,
    today: reading.values.takenOn,
  });
  if (!decision.ok) return { cardId, values, ok: false, problems: [refused(decision.rejection)] };
  const { collector, batchId } = facts;
  const { blank: blankNumber, takenOn, amount } = reading.values;
  return {
    cardId,
    values,
    ok: true,
    accepted: decision.accepted,
    price,
    taken: { channel: collector.channel, collectorId: collector.id, blankNumber, takenOn, amount, batchId },
    remarks: amount === price.total ? [] : [{ kind: 'amountDiffers', onCard: amount, price: price.total }],
  };
}

function blankProblem({ blank }: Partial<CardValues>, { blankStateOf }: CardFacts): CardProblem[] {
  if (blank === undefined) return [];
  const why = blankStateOf(blank);
  return why === 'held' ? [] : [{ reason: 'blankNotHeld', field: 'blank', number: blank, why }];
}

/** Not later than today, not longer ago than the grace, and while the collector was one; the first of these. */
function takenProblem({ takenOn }: Partial<CardValues>, { today, graceDays, collector }: CardFacts): CardProblem[] {
  if (takenOn === undefined) return [];
  const since = addDays(today, -graceDays);
  const { activeFrom, activeTo } = collector;
  if (takenOn > today) return [{ reason: 'takenInFuture', field: 'takenOn', takenOn, today }];
  if (takenOn < since) return [{ reason: 'takenTooLongAgo', field: 'takenOn', takenOn, since }];
  if (takenOn < activeFrom || (activeTo !== null && takenOn > activeTo))
    return [{ reason: 'collectorNotActive', field: 'takenOn', takenOn, activeFrom, activeTo }];
  return [];
}

function addressProblem({ postalCode, street, house }: Partial<CardValues>, { placeOf }: CardFacts): CardProblem[] {
  if (postalCode === undefined) return [];
  const place = placeOf(postalCode);
  if (place === null) return [refused({ reason: 'unknownPostalCode', postalCode })];
  if (street === undefined || house === undefined) return [];
  const missing = lackOf({ street, house }, place.zone);
  return missing === null ? [] : [refused({ reason: 'addressIncomplete', missing })];
}

/** An index that is in no catalogue is told before the rest of the card is there; where the date is not, by today's catalogues. */
function indexProblem({ publicationIndex, takenOn }: Partial<CardValues>, facts: CardFacts): CardProblem[] {
  const catalogues = facts.cataloguesOn(takenOn ?? facts.today);
  if (publicationIndex === undefined || catalogues.length === 0) return [];
  return entriesOfTitle(catalogues, publicationIndex).length > 0
    ? []
    : [refused({ reason: 'unknownIndex', publicationIndex })];
}

/** The price on the date taken; null where too little could be read to ask for it. */
function quoteOf(values: Partial<CardValues>, { cataloguesOn, order, placeOf }: CardFacts): Quote | null {
  const { publicationIndex, startMonth, months, sets, takenOn, postalCode } = values;
  const place = postalCode === undefined ? null : placeOf(postalCode);
  if (publicationIndex === undefined || startMonth === undefined || months === undefined || sets === undefined)
    return null;
  if (takenOn === undefined || place === null) return null;
  const { zone, branchCode } = place;
  const asked = { publicationIndex, startMonth, months, sets, zone, branchCode };
  return quote(asked, { catalogues: cataloguesOn(takenOn), order, today: takenOn });
}
