import { MOST_SETS, type Price } from '@jazylym/domain/abonement/abonement';
import { closesAfter } from '@jazylym/domain/abonement/deadline';
import { offeredTerms } from '@jazylym/domain/abonement/term';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addMonths, monthOf } from '@jazylym/domain/calendar/month';
import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { nearestOffer, type Offer } from '@jazylym/domain/catalogue/nearest-offer';
import { entryOf, firstOpenIn, type Quote, type QuoteFacts, quote } from '@jazylym/domain/catalogue/quote';
import { addTiyn, type Tiyn } from '@jazylym/domain/money/tiyn';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import type { Draft, DraftLine } from './draft.ts';

/** Where copies go, and where this facility itself lies; null while not known. */
export type Places = { delivery: DeliveryPlace | null; own: DeliveryPlace | null };

/** What is on offer of a chosen title today. */
export type OnOffer = {
  entry: CatalogueEntry;
  firstOpen: Month;
  lastStart: Month;
  /** The last day on which the month before `firstOpen` was accepted; null where that month only lies before the catalogue. */
  closedBefore: CalendarDate | null;
  /** The last day on which the line's start month is accepted. */
  closesAfter: CalendarDate;
  /** Terms on offer in months, ascending. */
  terms: number[];
};

/** What follows from a line by the rules. */
export type Reckoning = {
  line: DraftLine;
  /** Null for a title that is in no catalogue any more. */
  onOffer: OnOffer | null;
  startMonth: Month;
  months: number;
  /** Null while the sets are no number. */
  sets: number | null;
  /** What delivery costs where the client wants it, or in this facility's own zone while that is not known. */
  quote: Quote | null;
  /** What the same costs in this facility's own zone; null where that is refused or not known. */
  ownPrice: Price | null;
  /** What can be had instead of what is refused. */
  offer: Offer | null;
};

/** A whole draft reckoned. The sums are null while any line has no price. */
export type Reckoned = { lines: Reckoning[]; total: Tiyn | null; ownTotal: Tiyn | null };

/**
 * Reckons a draft with the domain's own rules, so that what the counter shows is what the server decides. What a line leaves
 * open is the first open month and the longest term; what was chosen and cannot be any more stays, is refused and has an offer.
 */
export function reckon({ lines }: Pick<Draft, 'lines'>, facts: QuoteFacts, places: Places): Reckoned {
  const reckoned = lines.map((line) => reckonLine(line, facts, places));
  return {
    lines: reckoned,
    total: sumOf(reckoned.map((one) => (one.quote?.ok ? one.quote.price : null))),
    ownTotal: sumOf(reckoned.map(({ ownPrice }) => ownPrice)),
  };
}

/** Zone and territory follow the delivery address (S11); before it is known, the price is that of the facility's own zone. */
export function reckonLine(line: DraftLine, facts: QuoteFacts, { delivery, own }: Places): Reckoning {
  const zone = delivery?.zone ?? own?.zone ?? 'city';
  const onOffer = onOfferOf(line, facts, zone);
  const startMonth = line.startMonth ?? onOffer?.firstOpen ?? addMonths(monthOf(facts.today), 1);
  const months = line.months ?? onOffer?.terms.at(-1) ?? onOffer?.entry.maximumMonths ?? 12;
  const sets = parseSets(line.sets);
  const asked = { publicationIndex: line.publicationIndex, startMonth, months, sets: sets ?? 1, zone };
  const request = delivery === null ? asked : { ...asked, branchCode: delivery.branchCode };
  const answer = quote(request, facts);
  const here = own === null ? null : quote({ ...asked, zone: own.zone }, facts);
  return {
    line,
    onOffer,
    startMonth,
    months,
    sets,
    quote: sets === null && answer.ok ? null : answer,
    ownPrice: sets !== null && here?.ok ? here.price : null,
    offer: answer.ok ? null : nearestOffer(request, facts),
  };
}

function onOfferOf(line: DraftLine, { catalogue, order, today }: QuoteFacts, zone: DeliveryPlace['zone']) {
  const entry = catalogue && entryOf(catalogue, line.publicationIndex);
  if (!catalogue || !entry) return null;
  const firstOpen = firstOpenIn(catalogue, entry, order, today);
  const closes = (month: Month) => closesAfter(month, entry.distributionSystem, order);
  const closedBefore = closes(addMonths(firstOpen, -1));
  return {
    entry,
    firstOpen,
    lastStart: catalogue.lastStartMonth,
    closedBefore: today > closedBefore ? closedBefore : null,
    closesAfter: closes(line.startMonth ?? firstOpen),
    terms: offeredTerms(entry, zone),
  };
}

/** The sum of prices, in tiyn; null without any, or where one is missing. */
function sumOf(prices: readonly (Price | null)[]): Tiyn | null {
  const known = prices.flatMap((price) => (price === null ? [] : [price.total]));
  return known.length === 0 || known.length < prices.length ? null : addTiyn(...known);
}

/** A number of sets as typed: a whole number from 1, or null. */
export function parseSets(text: string): number | null {
  const sets = /^\d{1,4}$/.test(text.trim()) ? Number(text) : 0;
  return sets > 0 && sets <= MOST_SETS ? sets : null;
}
