import type { Payment, Subscriber } from '@jazylym/domain/abonement/abonement';
import type { AcceptAbonements, AcceptLine } from '@jazylym/domain/abonement/acceptance';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addMonths } from '@jazylym/domain/calendar/month';
import type { AcceptanceOrder, Catalogue, CatalogueEntry } from '@jazylym/domain/catalogue/catalogue';
import { priceOf, rowOf } from '@jazylym/domain/catalogue/price';
import { openMonthsOf } from '@jazylym/domain/catalogue/start-month';
import { TENGE } from '@jazylym/domain/money/round';
import { addTiyn, type Tiyn, tiyn } from '@jazylym/domain/money/tiyn';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import type { Chance } from './random.ts';
import { requestId } from './request-id.ts';
import { addressAt, individual, organization } from './subscribers.ts';
import { termOf } from './term.ts';

/** What a clerk has before them when a client comes. */
export interface Scene {
  facilityId: number;
  /** Where this client wants the copies. */
  place: DeliveryPlace;
  /** Draws a title that is distributed there. */
  drawTitle: (chance: Chance) => CatalogueEntry;
  /** How many of a hundred clients speak Russian. */
  russian: number;
  catalogue: Catalogue;
  order: AcceptanceOrder;
  today: CalendarDate;
  /** When the client is served: milliseconds since 1970. */
  instant: number;
  /** How many titles the client takes. */
  lines: number;
}

/** Of all abonements; the rest are organizations that pay cash, and individuals. */
const BY_ACCOUNT = 0.15;
const ORGANIZATIONS_FOR_CASH = 0.05;
/** An organization takes up to so many sets. */
const SETS_OF_ORGANIZATION = 8;
const TWO_SETS = 0.04;
const EXACT_CASH = 0.3;
const BANKNOTES = [500, 1_000, 2_000, 5_000, 10_000];

/** One request as the counter would send it: what a client asks for, priced from the catalogue that the clerk sees. */
export function requestOf(chance: Chance, scene: Scene): AcceptAbonements {
  const { facilityId, place, instant } = scene;
  const byAccount = chance.happens(BY_ACCOUNT);
  const subscriber = subscriberOf(chance, scene, byAccount);
  const lines = Array.from({ length: scene.lines }, () => lineOf(chance, scene, subscriber));
  const total = addTiyn(...lines.map(({ priceShown }) => priceShown.total));
  return {
    id: requestId(instant, chance),
    facilityId,
    subscriber,
    address: addressAt(chance, place, subscriber.language === 'ru' ? 'ru' : 'kk'),
    channel: 'facility',
    payment: byAccount ? { method: 'account', bankAccount: null, purpose: '' } : cash(chance, total),
    lines,
  };
}

function lineOf(chance: Chance, scene: Scene, subscriber: Subscriber): AcceptLine {
  const entry = scene.drawTitle(chance);
  return pricedLine(chance, scene, entry, { ...termOf(chance, entry, scene), sets: setsOf(chance, subscriber) });
}

/** Whoever was served before, with where they wanted the copies. */
export interface Regular {
  request: AcceptAbonements;
  place: DeliveryPlace;
}

/**
 * What a client who was served before asks for when they come to renew: the same again, from where it ends. Null where a title is sold no
 * more, or cannot start there today.
 */
export function renewalOf(
  chance: Chance,
  scene: Omit<Scene, 'lines' | 'drawTitle' | 'russian' | 'place'>,
  { request, place }: Regular,
) {
  const { catalogue, order, today, instant } = scene;
  const lines = request.lines.flatMap((line) => {
    const startMonth = addMonths(line.startMonth, line.months);
    const open = openMonthsOf(line.publicationIndex, { catalogues: [catalogue], order, today });
    const entry = open.find(({ month }) => month === startMonth)?.entry;
    if (entry === undefined || rowOf(entry, line.months, place.zone) === undefined) return [];
    return [
      pricedLine(chance, { catalogue, instant, place }, entry, { startMonth, months: line.months, sets: line.sets }),
    ];
  });
  if (lines.length < request.lines.length) return null;
  const total = addTiyn(...lines.map(({ priceShown }) => priceShown.total));
  const payment = request.payment.method === 'cash' ? cash(chance, total) : request.payment;
  return { ...request, id: requestId(instant, chance), payment, lines };
}

function pricedLine(
  chance: Chance,
  { place, catalogue, instant }: Pick<Scene, 'place' | 'catalogue' | 'instant'>,
  entry: CatalogueEntry,
  { startMonth, months, sets }: Pick<AcceptLine, 'startMonth' | 'months' | 'sets'>,
): AcceptLine {
  const { publicationIndex } = entry;
  const row = rowOf(entry, months, place.zone);
  if (row === undefined) throw new RangeError(`${publicationIndex} has no row for ${months} months in ${place.zone}`);
  const { total } = priceOf(catalogue, entry, row, sets);
  const priceShown = { catalogueId: catalogue.id, total };
  return { id: requestId(instant, chance), publicationIndex, startMonth, months, sets, priceShown };
}

function subscriberOf(chance: Chance, { place, russian }: Scene, byAccount: boolean): Subscriber {
  const language = chance.happens(russian / 100) ? 'ru' : 'kk';
  const isOrganization = byAccount || chance.happens(ORGANIZATIONS_FOR_CASH);
  return isOrganization ? organization(chance, language, place) : individual(chance, language);
}

function setsOf(chance: Chance, { kind }: Subscriber): number {
  if (kind === 'organization')
    return 1 + Math.min(chance.whole(SETS_OF_ORGANIZATION), chance.whole(SETS_OF_ORGANIZATION));
  return chance.happens(TWO_SETS) ? 2 : 1;
}

/** Cash, exact or in banknotes of one kind. */
function cash(chance: Chance, total: Tiyn): Payment {
  if (chance.happens(EXACT_CASH)) return { method: 'cash', given: total };
  const banknote = chance.oneOf(BANKNOTES) * TENGE;
  return { method: 'cash', given: tiyn(Math.ceil(total / banknote) * banknote) };
}
