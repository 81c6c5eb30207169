import type { CalendarDate } from '@jazylym/domain/calendar/calendar';
import type { ClientBase } from 'pg';
import { journal } from '../day/head-store.ts';
import { storeEnd, storeIssue } from '../organisation/blank-store.ts';
import type { Handing } from './collecting.ts';
import type { Office } from './offices.ts';
import type { Chance } from './random.ts';
import { reasons } from './reasons.ts';
import { requestId } from './request-id.ts';

/** Blanks are given out in packs of so many. */
const PACK = 25;
const RETURNED = 0.2;

type Giving = {
  office: Office;
  collectorId: string;
  day: CalendarDate;
  instant: number;
  atLeast: number;
  chance: Chance;
};

/** Gives a collector packs of blanks until they have enough, journalled as at the head's desk. */
export async function giveBlanks(client: ClientBase, giving: Giving): Promise<void> {
  const { office, collectorId, day, instant, atLeast, chance } = giving;
  const { facility, actor, blanks } = office;
  const now = new Date(instant);
  while (blanks.countOf(collectorId) < atLeast) {
    const range = blanks.give(collectorId, PACK, day);
    const id = requestId(instant, chance);
    await storeIssue(client, { facilityId: facility.id, id, collectorId, range }, { userId: actor.userId, now });
    const facts = [`collector ${collectorId}`, `blanks ${range.first} ${range.last}`, `operator ${actor.userId}`];
    await journal(client, { facilityId: facility.id, kind: 'blanks.issued', documentId: id, facts, now });
  }
}

/** The collector's next blank was spoiled, or is handed back. */
export async function spoilBlank(
  client: ClientBase,
  { office, bringer, instant, chance }: Pick<Handing, 'office' | 'bringer' | 'instant'> & { chance: Chance },
): Promise<void> {
  const { facility, actor, blanks, tongue } = office;
  const collectorId = bringer.collector.id;
  const [blank] = blanks.next(collectorId, 1);
  if (blank === undefined) return;
  const end = chance.happens(RETURNED) ? 'returned' : 'spoiled';
  const [id, now, { number }] = [requestId(instant, chance), new Date(instant), blank];
  const range = { first: number, last: number };
  const ended = { facilityId: facility.id, id, collectorId, range, end, reason: reasons[end][tongue] } as const;
  await storeEnd(client, ended, { userId: actor.userId, now });
  const facts = [`collector ${collectorId}`, `blanks ${number} ${number}`, `end ${end}`, `operator ${actor.userId}`];
  await journal(client, { facilityId: facility.id, kind: 'blanks.ended', documentId: id, facts, now });
  blanks.take(collectorId, 1);
}
