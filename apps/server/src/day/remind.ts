import type { Actor } from '@jazylym/domain/access/role';
import type { RemindFacility, RemindRejection } from '@jazylym/domain/day/notice';
import type { Facility } from '@jazylym/domain/organisation/organisation';
import { todayOf } from '../clock.ts';
import type { Services } from '../context.ts';
import { stateOf } from './day-store.ts';
import { tell, toldAt } from './notice-store.ts';

/** `at` is when the facility was reminded: earlier, where somebody had done so today already. */
export type RemindAnswer = { ok: true; at: string } | { ok: false; rejection: RemindRejection };

type Doing = Pick<Services, 'db' | 'clock'> & { actor: Actor; facility: Facility };

/** Asks a facility to certify a day that waits: once a day, however many ask. */
export async function remind(
  { db, clock, actor, facility }: Doing,
  { facilityId, businessDate }: RemindFacility,
): Promise<RemindAnswer> {
  const now = clock();
  const today = todayOf(now);
  const state = await stateOf(db.pool, facilityId, businessDate);
  if (state === 'certified') return { ok: false, rejection: { reason: 'alreadyCertified', businessDate } };
  if (state === null || businessDate >= today)
    return { ok: false, rejection: { reason: 'nothingWaits', businessDate } };
  const document = `${businessDate} ${today}`;
  await tell(db.pool, {
    ...{ document, facilityId, branchCode: facility.branchCode, userId: actor.userId, now },
    content: { kind: 'reminder', businessDate, from: actor.displayName },
    to: { facility: true, above: false },
  });
  const at = (await toldAt(db.pool, { facilityId, kind: 'reminder', document })) ?? now;
  return { ok: true, at: at.toISOString() };
}
