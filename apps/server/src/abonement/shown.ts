import type { Acceptance } from '@jazylym/domain/abonement/acceptance';
import type { AbonementEvent } from '@jazylym/domain/abonement/afterwards';
import type { AcceptanceDay } from '@jazylym/domain/abonement/take-back';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { stateOf } from '../day/day-store.ts';
import { historyOf } from './history-store.ts';
import { storedAcceptance } from './store.ts';
import { openDay } from './today-store.ts';

/** An acceptance as it is looked at: what was registered, what happened since, and how its day stands now. */
export type AcceptanceShown = { acceptance: Acceptance; history: AbonementEvent[]; day: AcceptanceDay };

/** An acceptance of a facility by its own id or that of one of its abonements; null where there is none. */
export async function shownAcceptance(
  { db, clock }: Pick<Services, 'db' | 'clock'>,
  key: { facilityId: number; id: string },
): Promise<AcceptanceShown | null> {
  const { pool } = db;
  const { facilityId } = key;
  const acceptance = (await storedAcceptance(pool, key))?.acceptance;
  const businessDate = acceptance?.abonements[0]?.businessDate;
  if (acceptance === undefined || businessDate === undefined) return null;
  return {
    acceptance,
    history: await historyOf(pool, { facilityId, acceptanceId: acceptance.id }),
    day: {
      state: (await stateOf(pool, facilityId, businessDate)) ?? 'open',
      openDay: await openDay(pool, facilityId, todayOf(clock())),
    },
  };
}
