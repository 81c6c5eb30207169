import * as z from 'zod';
import { DeliveryAddress } from '../abonement/abonement.ts';
import { Month } from '../calendar/calendar.ts';
import { DistributionSystem, PublicationIndex } from '../catalogue/catalogue.ts';
import { FacilityId, Names } from '../organisation/organisation.ts';
import { inOrderOf } from './in-order.ts';

const Place = z.object({ id: FacilityId, names: Names });

/** A delivery card with what a sorter needs to know of it, in hand or on a list to tick. */
export const SortableCard = z.object({
  abonementId: z.uuid(),
  /** As printed. */
  number: z.string(),
  /** Of the blank that a collector wrote it on: how it is found among paper cards. Null at the counter. */
  blankNumber: z.int().nullable(),
  publicationIndex: PublicationIndex,
  title: Names,
  startMonth: Month,
  months: z.int(),
  sets: z.int(),
  system: DistributionSystem,
  /** Where sorters take the copies on from; null where the delivering facility has none, and for the address system. S2 */
  sortingPoint: Place.nullable(),
  deliveryFacility: Place,
  /** The delivery round within the delivering facility; empty where it is not known. */
  round: z.string(),
  subscriberName: z.string(),
  address: DeliveryAddress,
});
export type SortableCard = z.infer<typeof SortableCard>;

const byTitleAndTerm = inOrderOf<SortableCard>(
  ({ publicationIndex }) => publicationIndex,
  ({ startMonth }) => startMonth,
  ({ months }) => months,
  ({ number }) => number,
);

/** The cards by publication index, then by term (start month, months), then by number: the order of the list and of the print. S10 */
export const sortedCards = (cards: readonly SortableCard[]): SortableCard[] => cards.toSorted(byTitleAndTerm);

/** In which order cards are listed and printed: by index and term, or as the copies travel. */
export const CardOrder = z.enum(['byTitle', 'byPoint']);
export type CardOrder = z.infer<typeof CardOrder>;

/** The cards in an order: by title as `sortedCards`; by point as the groups follow one another, the address system's last. */
export function cardsIn(order: CardOrder, cards: readonly SortableCard[]): SortableCard[] {
  if (order === 'byTitle') return sortedCards(cards);
  const { bySortingPoint, addressed } = cardGroups(cards);
  const ofRounds = bySortingPoint.flatMap(({ rounds }) => rounds.flatMap(({ titles }) => titles));
  return [...ofRounds, ...addressed.titles].flatMap(({ sorted }) => sorted);
}

/** How much a group holds: paper cards, and copies of every issue. */
type Held = { cards: number; sets: number };

/** One title's cards, sorted. */
type TitleCards = Held & { publicationIndex: string; title: Names; sorted: SortableCard[] };

/** What one delivery round gets. Rounds of two facilities may have one name, so the facility is named with it. */
export type RoundCards = Held & {
  deliveryFacility: SortableCard['deliveryFacility'];
  round: string;
  titles: TitleCards[];
};

/** What goes through one sorting point; null for cards whose facility has none. */
type PointCards = Held & { sortingPoint: SortableCard['sortingPoint']; rounds: RoundCards[] };

/** The two distribution systems apart (S2): bundles for sorters, and copies that go to the deliverers addressed. */
export type CardGroups = { bySortingPoint: PointCards[]; addressed: Held & { titles: TitleCards[] } };

/**
 * Groups the cards as the copies travel: by sorting point, delivery round and title in the card system; the address system's apart,
 * by title. Points and facilities go by their ids, rounds by number, what has none comes last. Every card is in exactly one group.
 */
export function cardGroups(cards: readonly SortableCard[]): CardGroups {
  const { card = [], address = [] } = Object.groupBy(sortedCards(cards), ({ system }) => system);
  const points = [...Map.groupBy(card, ({ sortingPoint }) => sortingPoint?.id ?? null).values()];
  return {
    bySortingPoint: points
      .flatMap((through) => {
        const [any] = through;
        return any ? [{ sortingPoint: any.sortingPoint, rounds: roundsOf(through), ...heldIn(through) }] : [];
      })
      .sort(inOrderOf(({ sortingPoint }) => sortingPoint?.id ?? Number.POSITIVE_INFINITY)),
    addressed: { titles: titlesOf(address), ...heldIn(address) },
  };
}

const roundsOf = (cards: readonly SortableCard[]): RoundCards[] =>
  [...Map.groupBy(cards, ({ deliveryFacility, round }) => `${deliveryFacility.id} ${round}`).values()]
    .flatMap((ofRound) => {
      const [any] = ofRound;
      if (any === undefined) return [];
      const { deliveryFacility, round } = any;
      return [{ deliveryFacility, round, titles: titlesOf(ofRound), ...heldIn(ofRound) }];
    })
    .sort(
      inOrderOf(
        ({ deliveryFacility }) => deliveryFacility.id,
        ({ round }) => Number(/^\d+/.exec(round)?.[0] ?? Number.POSITIVE_INFINITY),
        ({ round }) => (round === '' ? '\uffff' : round),
      ),
    );

/** The cards come sorted, so their titles do too. */
const titlesOf = (cards: readonly SortableCard[]): TitleCards[] =>
  [...Map.groupBy(cards, ({ publicationIndex }) => publicationIndex)].flatMap(([publicationIndex, sorted]) => {
    const [any] = sorted;
    return any ? [{ publicationIndex, title: any.title, sorted, ...heldIn(sorted) }] : [];
  });

const heldIn = (cards: readonly SortableCard[]): Held => ({
  cards: cards.length,
  sets: cards.reduce((sum, { sets }) => sum + sets, 0),
});
