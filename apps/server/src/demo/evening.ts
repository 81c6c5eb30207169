import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import { extendedProtocol } from '@jazylym/domain/day/extended-protocol';
import type { ClientBase } from 'pg';
import { saveCount } from '../day/count-store.ts';
import { closeDay } from '../day/day-store.ts';
import { dayFacts } from '../day/facts.ts';
import { lockHead } from '../day/head-store.ts';
import { compared } from '../day/reconcile.ts';
import { sealDay } from '../day/seal-day.ts';
import type { ActiveKey } from '../day/seal-keys.ts';
import type { Known } from '../organisation/known.ts';
import { countOf, type Ending } from './cash-count.ts';
import type { Office } from './offices.ts';
import type { Chance } from './random.ts';
import { requestId } from './request-id.ts';

const MINUTE = 60_000;
const COUNTED_AFTER = 12;
const CERTIFIED_AFTER = 25;

/** A day that is over since `instant`, in milliseconds since 1970. */
export interface Evening {
  office: Office;
  day: CalendarDate;
  instant: number;
  ending: Ending;
}

/** Ends facilities' days as their operators do: closes, counts, and certifies with a real seal. */
export function endingDays(
  client: ClientBase,
  { known, key, chance }: { known: Pick<Known, 'facility' | 'branches'>; key: ActiveKey; chance: Chance },
): (evening: Evening) => Promise<void> {
  return async ({ office, day: businessDate, instant, ending }) => {
    const { facility, clerk, tongue } = office;
    const facilityId = facility.id;
    const { userId } = clerk;
    await closeDay(client, { facilityId, businessDate }, { userId, now: new Date(instant) });
    const facts = await dayFacts(client, known, { facilityId, businessDate });
    const countedAt = new Date(instant + COUNTED_AFTER * MINUTE);
    const { count, reason } = countOf(extendedProtocol(facts), { chance, ending, tongue });
    const save = { facilityId, businessDate, version: 0, count, isCashCounted: true };
    await saveCount(client, save, { userId, now: countedAt });
    // Nothing came in since: the next day begins after this one is certified.
    const day = compared(facts, { count, version: 1, cashCountedAt: countedAt.toISOString() }, []);
    const now = new Date(instant + CERTIFIED_AFTER * MINUTE);
    const head = await lockHead(client, facilityId, now);
    const id = requestId(now.getTime(), chance);
    await sealDay(client, {
      id,
      businessDate,
      reason,
      facility,
      head,
      key,
      day,
      now,
      signers: { operator: clerk, head: null },
    });
  };
}
