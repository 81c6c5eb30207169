import { offeredTerms } from '@jazylym/domain/abonement/term';
import { type CalendarDate, Month } from '@jazylym/domain/calendar/calendar';
import { addMonths } from '@jazylym/domain/calendar/month';
import type { AcceptanceOrder, Catalogue, CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { firstOpenOf } from '@jazylym/domain/catalogue/start-month';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import { type Chance, lotteryOf } from './random.ts';

/** What decides when a subscription may begin, and for how long. */
type Season = { place: DeliveryPlace; catalogue: Catalogue; order: AcceptanceOrder; today: CalendarDate };

/** How often a term is asked for, in months; any other is rare. */
const LIKED: Readonly<Record<number, number>> = { 12: 60, 6: 25, 3: 8, 4: 3, 2: 3 };
const RARE = 0.5;
const LATER = 0.1;
const MONTHS_LATER = 3;

/** A term that clients ask for: mostly the year from January, else from the first open month, seldom some months later. */
export function termOf(chance: Chance, entry: CatalogueEntry, { place, catalogue, order, today }: Season) {
  const months = lotteryOf(offeredTerms(entry, place.zone), (term) => LIKED[term] ?? RARE)(chance);
  const { publicationIndex } = entry;
  const open = firstOpenOf(publicationIndex, { catalogues: [catalogue], order, today })?.month;
  if (open === undefined) throw new Error(`of ${publicationIndex} nothing is open on ${today}`);
  const january = Month.parse(`${catalogue.year}-01`);
  const first = laterOf(january, open);
  const later = chance.happens(LATER) ? addMonths(first, 1 + chance.whole(MONTHS_LATER)) : first;
  return { months, startMonth: later <= catalogue.lastStartMonth ? later : first };
}

function laterOf(one: Month, other: Month): Month {
  if (one > other) return one;
  return other;
}
