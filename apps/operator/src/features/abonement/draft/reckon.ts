import { MOST_SETS, type Price } from '@jazylym/domain/abonement/abonement';
import { closesAfter, firstOpenMonth } from '@jazylym/domain/abonement/deadline';
import { offeredTerms } from '@jazylym/domain/abonement/term';
import type { CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addMonths, monthOf, yearOf } from '@jazylym/domain/calendar/month';
import type { CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { nearestOffer, type Offer } from '@jazylym/domain/catalogue/nearest-offer';
import { type Quote, quote } from '@jazylym/domain/catalogue/quote';
import {
  catalogueFor,
  entryIn,
  entryNow,
  isAwaited,
  openMonthsOf,
  type QuoteFacts,
} from '@jazylym/domain/catalogue/start-month';
import { addTiyn, type Tiyn } from '@jazylym/domain/money/tiyn';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import type { Draft, DraftLine } from './draft.ts';

/** Where copies go, and where this facility itself lies; null while not known. */
export type Places = { delivery: DeliveryPlace | null; own: DeliveryPlace | null };

/** What is on offer of a chosen title today. */
export type OnOffer = {
  /** As the catalogue of the line's start month has the title. */
  entry: CatalogueEntry;
  /** The start months that are open, ascending, over the year's end where the next year's catalogue is published. */
  open: readonly Month[];
  /** The first of them; where none is open, the first that the deadlines leave. */
  firstOpen: Month;
  why: WhyFirst;
  /** The last day on which the line's start month is accepted. */
  closesAfter: CalendarDate;
  /** The year after the last open month, where few are left and its catalogue is not published yet. */
  awaits: number | null;
  /** Terms on offer in months, ascending. */
  terms: number[];
};

/** Why no month before the first open one is: its last day has passed, its year's catalogue has not the title, or no catalogue prices it. */
type WhyFirst = { closed: CalendarDate } | { notInYear: number } | 'catalogueBegins';

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

function onOfferOf(line: DraftLine, facts: QuoteFacts, zone: DeliveryPlace['zone']): OnOffer | null {
  const { catalogues, order, today } = facts;
  const now = entryNow(line.publicationIndex, facts);
  if (now === undefined) return null;
  const open = openMonthsOf(line.publicationIndex, facts).map(({ month }) => month);
  const firstOpen = open[0] ?? firstOpenMonth(today, now.distributionSystem, order);
  const startMonth = line.startMonth ?? firstOpen;
  const entry = entryIn(startMonth, line.publicationIndex, catalogues) ?? now;
  const after = addMonths(open.at(-1) ?? addMonths(firstOpen, -1), 1);
  return {
    entry,
    open,
    firstOpen,
    why: whyFirst(firstOpen, line.publicationIndex, facts),
    closesAfter: closesAfter(startMonth, entry.distributionSystem, order),
    awaits: open.length <= FEW_MONTHS && isAwaited(catalogues, after) ? yearOf(after) : null,
    terms: offeredTerms(entry, zone),
  };
}

/** The next year is asked for when so few months of this one are left. */
const FEW_MONTHS = 3;

function whyFirst(firstOpen: Month, publicationIndex: string, { catalogues, order, today }: QuoteFacts): WhyFirst {
  const before = addMonths(firstOpen, -1);
  const entry = entryIn(before, publicationIndex, catalogues);
  const closed = closesAfter(before, entry?.distributionSystem ?? 'card', order);
  if (today > closed) return { closed };
  const catalogue = catalogueFor(catalogues, before);
  return catalogue === null ? 'catalogueBegins' : { notInYear: catalogue.year };
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
