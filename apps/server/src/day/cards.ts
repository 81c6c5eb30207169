import { type SortableCard, sortedCards } from '@jazylym/domain/day/sort';
import type { Services } from '../context.ts';
import { problem } from '../trpc.ts';
import { cardsOfDay } from './cards-store.ts';
import { stateOf } from './day-store.ts';
import type { OfDay } from './facts.ts';

/** The delivery cards of a day by index and term, as they are sorted and printed (S10). Not found where the facility has no such day. */
export async function sortedOfDay({ db }: Pick<Services, 'db'>, of: OfDay): Promise<SortableCard[]> {
  if ((await stateOf(db.pool, of.facilityId, of.businessDate)) === null) throw problem('NOT_FOUND', 'notFound');
  return sortedCards(await cardsOfDay(db.pool, of));
}
