import type { TypedCard } from '@jazylym/domain/abonement/card';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { AcceptanceOrder, Catalogue, CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { priceOf, rowOf } from '@jazylym/domain/catalogue/price';
import { TENGE } from '@jazylym/domain/money/round';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import type { Chance } from './random.ts';
import { requestId } from './request-id.ts';
import { addressAt, individual } from './subscribers.ts';
import { termOf } from './term.ts';

/** Where and when a collector takes a subscription, and on which blank. */
export interface CardScene {
  place: DeliveryPlace;
  drawTitle: (chance: Chance) => CatalogueEntry;
  /** How many of a hundred subscribers speak Russian. */
  russian: number;
  catalogue: Catalogue;
  order: AcceptanceOrder;
  takenOn: CalendarDate;
  blank: number;
  /** When the card is keyed in: milliseconds since 1970. */
  instant: number;
}

const TWO_SETS = 0.04;
/** Some cards say what the title cost before. */
const OLD_PRICE = 0.02;
const OLDER_BY = 100 * TENGE;

/** A delivery card as a clerk keys it in from what the collector wrote: it mostly says the catalogue's price. */
export function cardOf(chance: Chance, scene: CardScene): TypedCard {
  const { place, catalogue, order, takenOn, instant } = scene;
  const language = chance.happens(scene.russian / 100) ? 'ru' : 'kk';
  const entry = scene.drawTitle(chance);
  const { startMonth, months } = termOf(chance, entry, { place, catalogue, order, today: takenOn });
  const row = rowOf(entry, months, place.zone);
  if (row === undefined)
    throw new RangeError(`${entry.publicationIndex} has no row for ${months} months in ${place.zone}`);
  const sets = chance.happens(TWO_SETS) ? 2 : 1;
  const { total } = priceOf(catalogue, entry, row, sets);
  const isOlder = chance.happens(OLD_PRICE) && total > 2 * OLDER_BY;
  const { postalCode, street, house, flat } = addressAt(chance, place, language);
  return {
    id: requestId(instant, chance),
    abonementId: requestId(instant, chance),
    blank: String(scene.blank),
    takenOn: takenOn.split('-').toReversed().join('.'),
    publicationIndex: entry.publicationIndex,
    startMonth: startMonth.split('-').toReversed().join('.'),
    months: String(months),
    sets: String(sets),
    name: individual(chance, language).name,
    ...{ postalCode, settlement: '', street, house, flat },
    amount: tengeOf(isOlder ? total - OLDER_BY : total),
  };
}

/** An amount in tiyn as it is written in tenge. */
export function tengeOf(amount: number): string {
  const rest = amount % TENGE;
  const whole = (amount - rest) / TENGE;
  return rest === 0 ? String(whole) : `${whole},${String(rest).padStart(2, '0')}`;
}
