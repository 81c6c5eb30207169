import type { CardFacts } from '@jazylym/domain/abonement/decide-card';
import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { addDays } from '@jazylym/domain/calendar/date';
import type { DeliveryPlace } from '@jazylym/domain/organisation/organisation';
import type { ClientBase } from 'pg';
import { tellDisagreement } from '../abonement/accept-batch.ts';
import { beginDraft, registerBatch } from '../abonement/batch-store.ts';
import { receiveRemittance } from '../day/debt-store.ts';
import { giveBlanks, spoilBlank } from './blank-work.ts';
import { bundleOf } from './bundle.ts';
import { cardOf } from './cards.ts';
import type { DemoCollector } from './collectors.ts';
import { type Season, titlesIn } from './generate.ts';
import type { Office } from './offices.ts';
import type { Chance } from './random.ts';
import type { Reference } from './reference.ts';
import { requestId } from './request-id.ts';

/** Cards are handed in on the day on which they were taken or soon after. */
const DAYS_UNDER_WAY = 3;
/** So many blanks more than the cards of today stay in a collector's hands. */
const RESERVE = 5;
const SPOILED = 0.06;

/** On which day, when (milliseconds since 1970), and who brings how many cards. */
export interface Handing {
  office: Office;
  day: CalendarDate;
  instant: number;
  bringer: DemoCollector;
  cards: number;
}

/** What collectors do with cards and money through a campaign that opened on `opensOn`, by the doors that clerks use. */
export function collecting(
  client: ClientBase,
  {
    reference,
    season,
    chance,
    opensOn,
  }: { reference: Reference; season: Season; chance: Chance; opensOn: CalendarDate },
) {
  const places = placesByCode(reference);
  const drawIn = titlesIn(reference.regions, season);
  const { catalogue, order } = season;

  const cardsOf = ({ office, day, instant, bringer, cards }: Handing) =>
    office.blanks.next(bringer.collector.id, cards).map(({ number, issuedOn }) => {
      const place = chance.oneOf(bringer.places);
      const takenOn = latest(addDays(day, -chance.whole(DAYS_UNDER_WAY)), latest(issuedOn, opensOn));
      const scene = { place, drawTitle: drawIn(place.branchCode), russian: office.russian, catalogue, order };
      return cardOf(chance, { ...scene, takenOn, blank: number, instant });
    });

  const factsOf = ({ office, day, instant, bringer: { collector } }: Handing): CardFacts => ({
    ...{ batchId: requestId(instant, chance), today: day, graceDays: order.graceDays, collector, order },
    blankStateOf: (number) => (office.blanks.holds(collector.id, number) ? 'held' : 'notIssued'),
    cataloguesOn: () => [catalogue],
    placeOf: (code) => places.get(code) ?? null,
  });

  return {
    cardsOf,
    /** Sees to it that a collector has blanks for so many cards and some more. */
    async prepare({ office, day, bringer, cards }: Handing, at: number): Promise<void> {
      if (office.blanks.countOf(bringer.collector.id) >= cards + RESERVE) return;
      await giveBlanks(client, {
        office,
        collectorId: bringer.collector.id,
        day,
        instant: at,
        atLeast: cards + RESERVE,
        chance,
      });
    },
    /** Accepts a collector's cards as one batch. */
    async handIn(handing: Handing): Promise<void> {
      const { office, bringer, instant } = handing;
      const { facility, actor, tongue } = office;
      const now = new Date(instant);
      const facts = factsOf(handing);
      const { agrees, ...bundle } = bundleOf(cardsOf(handing), facts, chance, tongue);
      const { id, collectorId } = bundle;
      await beginDraft(client, { facilityId: facility.id, id, collectorId }, { userId: actor.userId, now });
      const { outcome } = await registerBatch(client, { ...bundle, facility, actor, now });
      if (outcome !== 'accepted') throw new Error(`a batch of the demonstration was not accepted: ${outcome}`);
      office.blanks.take(collectorId, handing.cards);
      office.debts.set(collectorId, (office.debts.get(collectorId) ?? 0) + bundle.sum);
      if (!agrees) {
        const { collector } = bringer;
        await tellDisagreement(client, { facility, actor, now }, { ...bundle, count: handing.cards, collector });
      }
      if (chance.happens(SPOILED)) await spoilBlank(client, { ...handing, chance });
    },
    /** Receives money from a collector who owes it: `amount` in tiyn. */
    async remit({ office, bringer, instant }: Handing, amount: number): Promise<void> {
      const collectorId = bringer.collector.id;
      const { facility, actor } = office;
      const entry = { facilityId: facility.id, id: requestId(instant, chance), collectorId, amount };
      await receiveRemittance(
        client,
        { ...entry, corrects: null, reason: '' },
        { userId: actor.userId, now: new Date(instant) },
      );
      office.debts.set(collectorId, (office.debts.get(collectorId) ?? 0) - amount);
    },
  };
}

/** By both forms of the postal code. */
const placesByCode = ({ facilities }: Reference): ReadonlyMap<string, DeliveryPlace> =>
  new Map(
    facilities.flatMap(({ places }) =>
      places.flatMap((place) => [place.code, place.newCode].map((code): [string, DeliveryPlace] => [code, place])),
    ),
  );

const latest = (one: CalendarDate, other: CalendarDate): CalendarDate => (one > other ? one : other);
